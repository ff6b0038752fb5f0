import Candidatures
import Kernel
import Programme

extension Redaction {
  /// The offer as it is published: dated, with all that a candidate asks before answering.
  var offre: [Bloc] {
    [
      .titre("Conseiller numérique, \(dossier?.commune ?? "offre d’emploi")"),
      .paragraphe("\(publication) Référence\u{A0}: \(dossier?.numero, ou: "référence")."),
      .paragraphe(
        """
        \(structure) recrute, pour \(postes) de conseiller numérique, à partir du \(debut), à temps plein. Vous \
        aiderez les habitants à se servir d’internet et à y faire leurs démarches.
        """),
      .section("Le travail"), .liste(Self.missions),
      .section("Les lieux"), tableauLieux,
      .section("Ce que nous offrons"),
      .liste([
        "Un contrat de \(durees) mois\u{A0}: \(contrat).",
        "Un salaire de \(blanc: "montant brut mensuel"), au moins le salaire minimum (\(smic)).",
        "Une formation payée, dès l’arrivée. \(Self.formation)",
        "Un encadrement, le matériel, et le remboursement des déplacements entre les lieux.",
      ]),
      .section("Qui peut répondre"),
      .paragraphe(
        """
        Tout le monde, sans condition de diplôme, d’âge ni d’adresse. Il faut aimer expliquer. Un \
        aménagement du poste est possible pour une personne en situation de handicap\u{A0}: dites-nous \
        ce dont vous avez besoin.
        """),
      .section("Comment répondre"), .paragraphe(reponse),
    ]
  }

  private func ville(_ dossier: DossierRedige) -> String {
    "\(dossier.structure), \(dossier.commune)"
  }

  private var publication: Texte {
    dossier == nil
      ? "\(fort: "Publiée le") \(blanc: "date de publication")."
      : "\(fort: "Publiée le \(donnees.jour.enLettres).")"
  }

  private var contrat: Texte {
    switch employeur {
    case .publique: "contrat de projet de droit public"
    case .privee: "contrat de travail de droit privé"
    case nil: "\(blanc: "nature du contrat")"
    }
  }

  private var reponse: Texte {
    guard let contact = dossier?.contact else {
      return
        "Écrivez à \(blanc: "courriel") ou appelez le \(blanc: "téléphone"), avant le \(blanc: "date"). Chaque personne reçoit une réponse, et sa raison."
    }
    return """
      Écrivez à \(contact.nom), \(contact.courriel), ou appelez le \(contact.telephone), avant le \
      \(blanc: "date limite"). Chaque personne reçoit une réponse, et sa raison.
      """
  }
}
