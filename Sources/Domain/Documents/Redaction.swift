import Candidatures
import Kernel
import Programme
import Structures

/// Writes the models: each in a file of `Modeles`.
package struct Redaction: Sendable {
  let donnees: Donnees

  package init(_ donnees: Donnees) { self.donnees = donnees }

  package func document(_ modele: Modele) -> Document {
    let blocs =
      switch modele {
      case .deliberation: deliberation
      case .fichePoste: fichePoste
      case .offre: offre
      case .contratProjet: contratProjet
      case .contratCDD: contratCDD
      case .mutualisation: mutualisation
      case .procesVerbal: ProcesVerbal.vierge.blocs
      }
    return Document(
      titre: titre(modele), sujet: modele.usage, auteur: dossier?.structure ?? Self.auteur,
      blocs: blocs + (modele.mustBeChecked ? [Self.relecture] : []), pied: pied(modele))
  }

  /// Who publishes the blank models.
  static let auteur = "Programme Conseillers numériques"

  private static let relecture = Bloc.avertissement(
    """
    \(fort: "À faire relire avant usage.") Ce modèle est une aide à la rédaction, pas un conseil juridique. \
    Votre service juridique, le centre de gestion ou un avocat vérifie les textes cités et leur \
    version en vigueur, puis les clauses propres à votre structure.
    """)

  private func titre(_ modele: Modele) -> String {
    dossier.map { "\(modele.nom), \($0.structure)" }
      ?? "Modèle\u{A0}: \(modele.nom.lowercasedFirst)"
  }

  private func pied(_ modele: Modele) -> String {
    let source = dossier.map { "dossier n°\u{A0}\($0.numero)" } ?? "modèle à remplir"
    return "\(modele.nom), \(source). Règles du programme au \(donnees.jour.enLettres)."
  }

  // MARK: What models say again and again

  var dossier: DossierRedige? { donnees.dossier }
  var regles: ReglesDuJour { donnees.regles }

  var structure: Texte { "\(dossier?.structure, ou: "nom de la structure")" }
  var identifiant: Texte { "\(dossier?.identifiant, ou: "numéro SIRET")" }
  var commune: Texte { "\(dossier?.commune, ou: "commune du siège")" }
  var representant: Texte { "\(dossier?.representant, ou: "prénom et nom")" }
  var debut: Texte { "\(dossier?.debut.enLettres, ou: "date de début")" }
  var postes: Texte { "\(dossier.map { postesEnLettres($0.postes) }, ou: "nombre de postes")" }

  /// Who employs; nil when nobody knows yet.
  var employeur: Employeur? { dossier?.forme.type.employeur }

  /// `50 000 € par poste`, or both amounts for a blank model.
  var aideParPoste: Texte {
    guard let employeur else {
      return """
        \(regles.aides.parPoste(.publique)) par poste pour un employeur public, \
        \(regles.aides.parPoste(.privee)) pour un employeur privé
        """
    }
    return "\(regles.aides.parPoste(employeur)) par poste"
  }

  /// The lengths the programme helps, in months: `24 ou 36`.
  var durees: String { regles.durees.map { String($0.mois) }.joined(separator: " ou ") }

  var smic: Texte {
    "\(regles.hypotheses.smic) brut par mois pour un temps plein, au \(regles.jour)"
  }

  /// Each place with its share of a post.
  var lieux: [[Texte]] {
    guard let dossier else {
      return (1...3).map { _ in ["\(blanc: "lieu")", "\(blanc: "commune")", "\(blanc: "part")"] }
    }
    return dossier.lieux.map { lieu in
      [
        "Poste \(lieu.poste)", "\(lieu.nom, ou: "lieu à préciser")",
        "\(lieu.part)\u{A0}%",
      ]
    }
  }

  var tableauLieux: Bloc {
    let first: Texte = dossier == nil ? "Lieu" : "Poste"
    let second: Texte = dossier == nil ? "Commune" : "Lieu d’exercice"
    return .tableau(
      TableauDocument(
        "Lieux d’exercice",
        [
          .init(first, largeur: 2), .init(second, largeur: 5),
          .init("Part du temps", largeur: 2, nombre: true),
        ], lieux))
  }
}

extension String {
  /// `délibération` for `Délibération`.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
