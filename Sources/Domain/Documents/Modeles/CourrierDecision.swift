package import Candidatures
import Kernel

extension Document {
  /// A letter of the administration, as it is sent.
  package init(_ lettre: Lettre) {
    let body = lettre.corps.map { paragraphe -> Bloc in
      let strong: [Texte.Morceau] =
        paragraphe.fort.isEmpty ? [] : [.fort(paragraphe.fort), .courant(" ")]
      return .paragraphe(Texte(strong + [.courant(typographie(paragraphe.texte))]))
    }
    self.init(
      titre: lettre.objet, sujet: lettre.reference, auteur: lettre.expediteur.first ?? "",
      blocs: [
        .entete(gauche: lettre.expediteur, droite: lettre.destinataire),
        .paragraphe(Texte([.courant(lettre.date)])), .titre(lettre.objet),
        .paragraphe(Texte([.courant(lettre.reference)])),
      ] + body + [
        .entete(gauche: [], droite: lettre.signature)
      ], pied: lettre.reference)
  }
}
