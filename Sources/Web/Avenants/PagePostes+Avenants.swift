import Avenants
import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel

extension PagePostes {
  /// The avenants of the file, the latest first, each with what the reader may do about it.
  func avenants(_ h: inout HTML) {
    h.rubrique("avenants", "Avenants") { h in
      if dossier.avenants.isEmpty {
        h.raw("<p>Aucun changement n’est demandé.</p>")
      }
      for avenant in dossier.avenants { one(avenant, &h) }
      if may(DemanderAvenant.roles), !dossier.tenus.isEmpty {
        h.actions { h in
          for nature in NatureAvenant.allCases {
            h.bouton(
              nature.demande,
              vers: Href("\(path: href.text)/nouveau").adding("nature", nature.rawValue),
              second: true)
          }
        }
      }
    }
  }

  private func one(_ avenant: Avenant, _ h: inout HTML) {
    h.pile { h in
      h.element(
        "h3",
        text: "\(avenant.nature.nom)\u{A0}: "
          + Francais.pluriel(avenant.nombre, "poste", "postes"))
      h.raw("<p>")
      h.etat(avenant.etat.allure, avenant.etat.nom)
      h.raw("</p>")
      h.faits { h in
        h.fait("Demandé le", Francais.jourLong(avenant.demande.jour))
        h.fait("Prend effet le", Francais.jourLong(avenant.effet))
        if !avenant.postes.isEmpty {
          h.fait(
            "Postes", avenant.postes.map { name($0).lowercased() }.joined(separator: "\u{A0}; "))
        }
        if let commune = avenant.commune { h.fait("Lieu d’exercice", self.commune(commune)) }
        h.fait("Motif", avenant.motif.texte)
        h.fait("Raison", avenant.phrase)
        if avenant.nature == .transfert {
          h.fait(
            "Sens",
            avenant.vers == candidature.id ? "Vers cette structure" : "Vers une autre structure")
          h.fait(
            "Accord de la structure qui reçoit",
            avenant.accord.map { "Donné le \(Francais.jour($0.jour))" } ?? "Pas encore donné")
        }
        issue(avenant, &h)
      }
      acts(avenant, &h)
    }
  }

  private func issue(_ avenant: Avenant, _ h: inout HTML) {
    guard let issue = avenant.issue else { return }
    h.fait("Fini le", Francais.jourLong(issue.jour))
    if let auteur = issue.auteur {
      h.fait("Signé par", "\(auteur.prenom) \(auteur.nom), \(auteur.qualite)")
    }
    if !issue.raison.isEmpty { h.fait("Raison de la réponse", issue.raison) }
  }

  private func acts(_ avenant: Avenant, _ h: inout HTML) {
    guard avenant.etat.isOpen else { return }
    let receives = avenant.vers == candidature.id
    if avenant.etat == .attendAccord, receives, may(AccepterTransfert.roles) {
      h.bouton(
        acteur.has(.structure) ? "Accepter ces postes" : "Enregistrer l’accord reçu",
        post: "/avenants/\(avenant.id)/accord", jetons.pour("accord"),
        valeurs: ["dossier": candidature.id.description])
    }
    // One form at a time: its fields have one name each.
    let next = dossier.avenants.last { $0.etat == .aValider }
    if avenant.id == next?.id, may(StatuerAvenant.roles) {
      h.details("Valider ou refuser") { h in ruleForm(avenant, &h) }
    }
    guard may(AbandonnerAvenant.roles) else { return }
    h.bouton(
      receives && avenant.etat == .attendAccord
        ? "Ne pas accepter ces postes" : "Abandonner cette demande",
      post: "/avenants/\(avenant.id)/abandon", jetons.pour("abandon"), second: true,
      valeurs: ["dossier": candidature.id.description])
  }

  private func ruleForm(_ avenant: Avenant, _ h: inout HTML) {
    let signature = [
      ("prenom", "Prénom", auteur.prenom), ("nom", "Nom", auteur.nom),
      ("qualite", "Qualité", auteur.qualite), ("service", "Service", auteur.service),
      ("delegation", "Délégation", auteur.delegation),
    ]
    h.formulaire("/avenants/\(avenant.id)/reponse", jetons.pour("reponse")) { h in
      h.invisible("dossier", candidature.id.description)
      h.liste(
        Champ("sens", "Réponse", valeur: form.text("sens")),
        [
          Option("validation", "Valider\u{A0}: les postes changent à la date d’effet"),
          Option("refus", "Refuser"),
        ])
      h.zone(
        Champ(
          "raison", "Votre raison", aide: "Si vous refusez\u{A0}: la structure la lira.",
          valeur: form.text("raison"), facultatif: true), limite: regles.phrase.upperBound)
      for (name, label, value) in signature {
        h.champ(
          Champ(name, label, valeur: form[name] ?? value, facultatif: name == "delegation"))
      }
      h.actions { h in h.bouton("Répondre") }
    }
  }
}
