import Design
import HTML
import Structures

/// The filters of `/programme`.
struct FiltresProgramme: Sendable {
  let demande: DemandeListe

  func write(into h: inout HTML) {
    let filtre = demande.filtre
    h.filtres("/programme") { h in
      h.filtre(
        demande.champ("type", "Type de structure", valeur: filtre.type?.rawValue ?? ""),
        demande.options("type", TypeStructure.options), vide: "Tous")
      h.filtre(
        demande.champ(.zrr, valeur: filtre.zrr ? "oui" : ""),
        demande.options("zrr", [Option("oui", "Oui")]), vide: "Toutes")
      h.filtre(
        demande.champ(.qpv, valeur: filtre.qpv ? "oui" : ""),
        demande.options("qpv", [Option("oui", "Oui")]), vide: "Tous")
      h.filtre(demande.champ(.au, valeur: filtre.au.map(Francais.jourCourt) ?? ""), .date)
      h.filtre(
        demande.champ(
          "compte", "Compter au département",
          valeur: demande.parSiege ? "siege" : "attribution"),
        demande.options(
          "compte", [Option("attribution", "de l’attribution"), Option("siege", "du siège")]),
        vide: nil)
      demande.writeOthers(besides: ["type", "zrr", "qpv", "au", "compte"], into: &h)
    }
  }
}
