import Design
import Documents
import HTML
import Kernel

/// The signed copies of a thing, and the form that sends one.
struct PageSignatures: Sendable {
  let objet: ObjetSigne
  let copies: [CopieSignee]
  let refusal: CopieRefusal?
  /// As it was typed.
  let nom: String
  let jetons: Jetons
  let moment: @Sendable (Instant) -> HeureLocale

  func write(mayDeposit: Bool, _ h: inout HTML) {
    if let refusal {
      h.erreurs([
        (refusal.champ, refusal.champ == "nom" ? "Ce que c’est" : "Fichier", refusal.phrase)
      ])
    }
    h.rubrique("exemplaires", "Ce qui est gardé") { h in table(&h) }
    if mayDeposit { h.rubrique("envoyer", "Envoyer un exemplaire") { h in form(&h) } }
    h.rubrique("valeur", "Ce que vaut cette copie") { h in
      h.raw(
        """
        <p class="texte">Une copie numérisée n’est pas l’original\u{A0}: gardez le papier signé. Ce site garde le fichier \
        tel qu’il est reçu, avec sa date et son empreinte (SHA-256), qui change au moindre changement du \
        fichier.</p>
        <p class="texte">Ce site ne fait signer que par un lien personnel\u{A0}: c’est une signature électronique simple \
        au sens du règlement européen eIDAS, ni avancée ni qualifiée. Le contrôle à la réception porte \
        sur la sorte de fichier, pas sur l’absence de virus.</p>
        """)
    }
  }

  private func table(_ h: inout HTML) {
    guard !copies.isEmpty else {
      h.vide("Aucun exemplaire pour le moment", "Imprimez, signez, numérisez, puis envoyez le PDF.")
      return
    }
    h.tableau(
      Francais.pluriel(copies.count, "exemplaire", "exemplaires"),
      [
        Colonne("Document"), Colonne("Reçu le"), Colonne("Taille"),
        Colonne("Début de l’empreinte"),
      ]
    ) { h in
      for copie in copies {
        h.ligne { h in
          h.tete(copie.nom, "/signatures/copies/\(copie.id).pdf")
          h.cellule("Reçu le", Francais.moment(moment(copie.deposeeLe)))
          h.cellule("Taille", EspacePage.taille(copie.taille))
          h.cellule("Début de l’empreinte", hexadecimal(copie.empreinte.prefix(8)))
        }
      }
    }
  }

  private func form(_ h: inout HTML) {
    h.formulaire("/signatures/\(objet.genre.rawValue)/\(objet.numero)", jetons, fichiers: true) {
      h in
      h.champ(
        Champ(
          "nom", "Ce que c’est", aide: "Exemple\u{A0}: convention signée le 3 juin.", valeur: nom,
          erreur: refusal?.champ == "nom" ? refusal?.phrase : nil, largeur: .tout))
      h.fichier(
        Champ(
          "fichier", "Fichier PDF", aide: EspacePage.taille(CopieSignee.tailleMax) + " au plus.",
          erreur: refusal?.champ == "fichier" ? refusal?.phrase : nil),
        accepte: ".pdf,application/pdf")
      h.actions { h in h.bouton("Envoyer cet exemplaire") }
    }
  }
}

extension CopieRefusal {
  var champ: String { self == .nom ? "nom" : "fichier" }

  /// What happened and what to do.
  var phrase: String {
    switch self {
    case .introuvable: "Ce document n’existe pas, ou ne vous concerne pas."
    case .interdit: "Votre rôle ne permet pas d’envoyer un exemplaire ici."
    case .nom: "Écrivez ce que c’est, en 200 caractères au plus."
    case .manquant: "Choisissez un fichier sur votre appareil."
    case .tropGros(let maximum):
      "Ce fichier est trop gros\u{A0}: \(EspacePage.taille(maximum)) au plus. Numérisez en noir et blanc."
    case .pasPDF: "Ce fichier n’est pas un PDF. Numérisez ou enregistrez en PDF, puis renvoyez-le."
    case .abime: "Ce fichier est abîmé ou coupé. Enregistrez-le de nouveau, puis renvoyez-le."
    case .dejaLa: "Ce même fichier est déjà gardé ici."
    case .trop(let nombre): "Il y a déjà \(nombre) exemplaires ici. Appelez la préfecture."
    }
  }
}
