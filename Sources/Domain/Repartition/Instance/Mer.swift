/// Whether a distance between two départements means anything: in metropolitan France it does, and
/// inside one overseas territory; never across the sea.
func sontReliables(_ un: String, _ autre: String) -> Bool {
  guard estOutreMer(un) || estOutreMer(autre) else { return true }
  return un == autre
}

func estOutreMer(_ departement: String) -> Bool {
  departement.hasPrefix("97") || departement.hasPrefix("98")
}
