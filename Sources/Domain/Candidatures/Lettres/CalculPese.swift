/// A calculation that was looked at before a decision: the letter then says so, what it weighed and how
/// to ask for its rules (CRPA, L. 311-3-1 and R. 311-3-1-1). Without one, the letter says nothing.
package struct CalculPese: Sendable, Equatable {
  /// What it weighed, after « d’après » : `la population et la part d’habitants pauvres`.
  package let poids: String
  /// Where its rules, and what they gave for this file, are shown.
  package let adresse: String

  package init(poids: String, adresse: String) {
    self.poids = poids
    self.adresse = adresse
  }

  var paragraphe: Lettre.Paragraphe {
    Lettre.Paragraphe(
      "Avant de décider, j’ai regardé une répartition des postes calculée d’après \(poids). Ce "
        + "calcul propose, il ne décide pas. Vous avez le droit d’en obtenir les règles et la façon "
        + "dont elles ont joué pour votre dossier (articles L. 311-3-1 et R. 311-3-1-1 du code des "
        + "relations entre le public et l’administration), sur \(adresse) ou en m’écrivant. En cas "
        + "de refus ou sans réponse sous un mois, vous pouvez saisir la Commission d’accès aux "
        + "documents administratifs (www.cada.fr).", fort: "Ce qu’un calcul a pesé.")
  }
}
