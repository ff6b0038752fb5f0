import Comptes
import Design
import HTML
import HTTP

extension Form {
  /// How the form names somebody.
  var identite: Identite {
    Identite(
      prenom: text("prenom"), nom: text("nom"), qualite: text("qualite"), service: text("service"),
      telephone: text("telephone"))
  }
}

extension HTML {
  /// The fields that name somebody, as `identite` has them.
  mutating func champs(_ identite: Identite, erreur: String? = nil, isOwn: Bool) {
    champ(
      Champ(
        "prenom", "Prénom", valeur: identite.prenom, erreur: erreur,
        autocomplete: isOwn ? "given-name" : nil))
    champ(
      Champ(
        "nom", "Nom", valeur: identite.nom, autocomplete: isOwn ? "family-name" : nil))
    champ(
      Champ(
        "qualite", "Qualité",
        aide: "Elle est écrite sur les courriers\u{A0}: «\u{A0}cheffe de bureau\u{A0}».",
        valeur: identite.qualite, facultatif: true,
        autocomplete: isOwn ? "organization-title" : nil))
    champ(
      Champ(
        "service", "Service", valeur: identite.service, facultatif: true,
        autocomplete: isOwn ? "organization" : nil))
    champ(
      Champ(
        "telephone", "Téléphone", valeur: identite.telephone, facultatif: true,
        autocomplete: isOwn ? "tel" : nil), .telephone)
  }
}
