package import Structures
package import Territoires

/// A small award list of our own, in the shape of the published one.
package struct FixtureListe {
  package static let titles =
    "Raison sociale;Commune INSEE;Département;Région;Nombre de conseillers validés par le COSELEC;Date de validation en comité de sélection;Type;SIRET;Code département;Adresse;Code commune INSEE;Code postal;Investissement financier estimatif total de l’Etat;ZRR;QPV;France services"

  package static let bobigny =
    "VILLE EXEMPLE;Bobigny;Seine-Saint-Denis;Île-de-France;2;11/03/2021;publique;90000000000019;93;1 RUE DE L EXEMPLE;93008;93000;110858;non;oui;non"
  package static let drancy =
    "ASSOCIATION FICTIVE;Drancy;Seine-Saint-Denis;Île-de-France;1;11/03/2021;privée;90000000100017;93;;93029;93700;37429;non;oui;non renseigné"
  package static let bourg =
    "SYNDICAT DEMO;Bourg-en-Bresse;Ain;Auvergne-Rhône-Alpes;6;22/02/2022;publique;90000000200023;1;;1053;1000;332573;oui;sans objet;oui"

  /// Territories as an import would leave them, with the few communes the fixtures name.
  package static let territoires: TerritoireIndex = {
    var referentiel = Referentiel.reference
    referentiel.version = 1
    referentiel.communes += [
      Commune(code: "01053", nom: "Bourg-en-Bresse", departement: "01", population: 41_000),
      Commune(code: "69123", nom: "Lyon", departement: "69", population: 520_000),
      Commune(code: "97411", nom: "Saint-Denis", departement: "974", population: 150_000),
      Commune(code: "97801", nom: "Saint-Martin", departement: "978", population: 31_000),
      Commune(code: "2A004", nom: "Ajaccio", departement: "2A", population: 70_000),
    ]
    referentiel.arrondissements = [
      ArrondissementMunicipal(
        code: "69381", nom: "Lyon 1er Arrondissement", commune: "69123", population: 30_000)
    ]
    return TerritoireIndex(referentiel)
  }()

  package static func bytes(_ lines: [String], titles: String = titles) -> [UInt8] {
    Array(([titles] + lines).joined(separator: "\r\n").utf8)
  }

  package static func read(_ lines: String...) throws -> ListeLue {
    try ListeLue(bytes(lines), in: territoires)
  }

  /// A line with some cells changed, by position.
  package static func line(_ line: String, _ changes: [Int: String]) -> String {
    var cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    for (place, text) in changes { cells[place] = text }
    return cells.joined(separator: ";")
  }
}
