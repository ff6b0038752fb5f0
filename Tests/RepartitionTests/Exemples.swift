import Repartition

/// A small country drawn at random: communes on a square of about 100 km, some empty, some overseas;
/// sites on some of them.
func petitPays(
  _ graine: UInt64, communes: Int, sites: Int, outreMer: Bool = true
) -> Instance {
  var tirage = Tirage(graine: graine)
  let points = (0..<communes).map { number in
    let isOverseas = outreMer && number.isMultiple(of: 5)
    return PointDemande(
      numero: UInt32(number), lat: 46 + Double.random(in: 0...1, using: &tirage),
      lon: 2 + Double.random(in: 0...1.4, using: &tirage),
      population: number.isMultiple(of: 7) ? 0 : Int.random(in: 1...9_000, using: &tirage),
      departement: isOverseas ? "97\(1 + number % 2)" : "0\(1 + number % 3)")
  }
  let places = (0..<sites).map { number in
    SiteCandidat(
      numero: UInt32(number), commune: Int.random(in: 0..<communes, using: &tirage),
      estPrive: number.isMultiple(of: 3), cout: number.isMultiple(of: 3) ? 40_000 : 50_000,
      capacite: Int.random(in: 1...3, using: &tirage), garantis: number.isMultiple(of: 6) ? 1 : 0)
  }
  return Instance(communes: points, sites: places, existants: [0, communes / 2])
}

/// Fixed lines, in the form of the files.
enum Fichiers {
  static let demand = """
    i,code,lat,lon,pop,dep
    7,A,46.0,2.0,1000,01
    3,B,46.05,2.0,500,01
    9,C,46.5,2.5,800,02
    12,D,46.02,2.0,0,971
    """
  static let sites = """
    j,demand_index,type,cost_eur,cap,guaranteed,qpv,existing_fs
    20,7,pub,50000,2,0,0,0
    4,9,priv,40000,1,1,0,0
    8,12,pub,50000,1,0,0,0
    """
}
