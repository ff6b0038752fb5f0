import Coordination
import Design
import HTML
import HTTP
import Kernel
import Territoires

/// `/comites-de-pilotage`: those of the actor's territory.
struct ComitesPage: Sendable {
  let comites: [ComitePilotage]
  /// Départements of the actor that have none.
  let aCreer: [Departement]
  let index: TerritoireIndex
  let form: Form
  let refusal: CoordinationRefusal?

  func write(_ jetons: Jetons, into h: inout HTML) {
    h.titre(
      "Comités de pilotage",
      chapo: "Les partenaires d’un département y suivent ensemble l’accessibilité numérique. Ce "
        + "n’est pas le comité de sélection\u{A0}: aucun dossier ne s’y décide.")
    if let refusal { h.refus("Rien n’est enregistré", refusal.phrase) }
    if comites.isEmpty {
      h.vide("Aucun comité", "Le coordonnateur ou la préfecture d’un département peut en créer un.")
    } else {
      h.pochettes(
        comites.map { comite in
          Pochette(
            comite.nom, "/comites-de-pilotage/\(comite.id)",
            mesure: Francais.pluriel(comite.reunions.count, "réunion", "réunions"),
            detail: index.departement(comite.departement)?.nom ?? comite.departement)
        })
    }
    guard !aCreer.isEmpty else { return }
    h.rubrique("creer", "Créer un comité") { h in
      h.formulaire("/comites-de-pilotage", jetons) { h in
        h.liste(
          Champ("departement", "Département", valeur: form.text("departement")),
          aCreer.map { Option($0.code, $0.nom) })
        h.champ(Champ("nom", "Nom du comité", valeur: form.text("nom")))
        h.actions { h in h.bouton("Créer le comité", second: true) }
      }
    }
  }
}

/// `/comites-de-pilotage/{id}`: who sits, when they meet.
struct ComitePage: Sendable {
  let comite: ComitePilotage
  let hotes: [StructureAccueillante]
  let index: TerritoireIndex
  let jour: Jour
  let mayAct: Bool
  let form: Form
  let refusal: CoordinationRefusal?

  private var href: Href { "/comites-de-pilotage/\(comite.id)" }

  func write(_ jetons: () -> Jetons, into h: inout HTML) {
    let members = comite.membres.filter { $0.sits(on: jour) }
    h.titre(
      comite.nom,
      chapo: "\(Francais.pluriel(members.count + hotes.count, "membre", "membres")), "
        + "\(Francais.pluriel(comite.reunions.count, "réunion", "réunions")). Distinct du comité de "
        + "sélection.", surtitre: index.departement(comite.departement)?.nom)
    if let refusal { h.refus("Rien n’est enregistré", refusal.phrase) }
    h.rubrique("reunions", "Réunions") { h in meetings(jetons, &h) }
    h.rubrique("membres", "Membres") { h in
      self.members(members, &h)
      hosts(&h)
      guard mayAct else { return }
      adding(jetons, &h)
      if !members.isEmpty { leaving(members, jetons, &h) }
    }
  }

  private func meetings(_ jetons: () -> Jetons, _ h: inout HTML) {
    if comite.reunions.isEmpty {
      h.vide("Aucune réunion", "Fixez la première.")
    } else {
      h.pochettes(
        comite.reunions.reversed().map { reunion in
          Pochette(
            Francais.majuscule(Francais.moment(reunion.quand)),
            "\(path: href.text)/reunions/\(reunion.id)",
            mesure: Francais.pluriel(reunion.releve.count, "décision", "décisions"),
            detail: reunion.lieu,
            numero: reunion.envoi == nil ? "relevé à envoyer" : "relevé envoyé")
        })
    }
    guard mayAct else { return }
    h.details("Fixer une réunion", ouvert: !form.text("lieu").isEmpty) { h in
      h.formulaire("\(path: href.text)/reunions", jetons()) { h in
        h.champ(
          Champ(
            "jour", "Jour", aide: "Exemple\u{A0}: \(Francais.jourCourt(jour.adding(days: 14)))",
            valeur: form.text("jour"), largeur: .moyen), .date)
        h.champ(
          Champ(
            "heure", "Heure", aide: "Exemple\u{A0}: 14 h 30", valeur: form.text("heure"),
            largeur: .court))
        h.champ(Champ("lieu", "Lieu", valeur: form.text("lieu")))
        h.zone(
          Champ(
            "ordre_du_jour", "Ordre du jour", valeur: form.text("ordre_du_jour"),
            facultatif: true), limite: ComitePilotage.textes.upperBound)
        h.actions { h in h.bouton("Fixer la réunion", second: true) }
      }
    }
  }

  private func members(_ members: [ComitePilotage.Membre], _ h: inout HTML) {
    guard !members.isEmpty else {
      h.vide("Aucun membre", "Ajoutez les partenaires du département.")
      return
    }
    h.tableau(
      Francais.pluriel(members.count, "membre désigné", "membres désignés"),
      [Colonne("Personne"), Colonne("Structure"), Colonne("Depuis le")]
    ) { h in
      for membre in members {
        h.ligne { h in
          h.tete(membre.nom)
          h.cellule("Structure", membre.structure)
          h.cellule("Depuis le", Francais.jour(membre.du))
        }
      }
    }
  }

  /// They join by themselves, from the day they are told of their posts.
  private func hosts(_ h: inout HTML) {
    guard !hotes.isEmpty else {
      h.element(
        "p", .class("petit doux"),
        text: "Chaque structure accueillante entre d’elle-même au comité quand des postes lui sont "
          + "accordés.")
      return
    }
    h.tableau(
      Francais.pluriel(hotes.count, "structure accueillante", "structures accueillantes"),
      [Colonne("Structure"), Colonne("Postes", nombre: true), Colonne("Depuis le")]
    ) { h in
      for hote in hotes {
        h.ligne { h in
          h.tete(hote.nom)
          h.cellule("Postes", nombre: hote.postes)
          h.cellule("Depuis le", Francais.jour(hote.notifieLe))
        }
      }
    }
  }

  private func adding(_ jetons: () -> Jetons, _ h: inout HTML) {
    h.details("Ajouter un membre", ouvert: !form.text("structure").isEmpty) { h in
      h.formulaire("\(path: href.text)/membres", jetons()) { h in
        h.champ(Champ("nom", "Prénom et nom", valeur: form.text("nom")))
        h.champ(Champ("structure", "Structure", valeur: form.text("structure")))
        h.champ(Champ("courriel", "Courriel", valeur: form.text("courriel")), .email)
        h.champ(
          Champ(
            "du", "À partir du", aide: "Vide\u{A0}: aujourd’hui.", valeur: form.text("du"),
            facultatif: true, largeur: .moyen), .date)
        h.actions { h in h.bouton("Ajouter", second: true) }
      }
    }
  }

  private func leaving(
    _ members: [ComitePilotage.Membre], _ jetons: () -> Jetons, _ h: inout HTML
  ) {
    h.details("Un membre s’en va", ouvert: !form.text("membre").isEmpty) { h in
      h.formulaire("\(path: href.text)/departs", jetons()) { h in
        h.liste(
          Champ("membre", "Qui", valeur: form.text("membre")),
          members.map { Option($0.id.description, "\($0.nom), \($0.structure)") })
        h.champ(
          Champ(
            "au", "Son dernier jour", aide: "Exemple\u{A0}: \(Francais.jourCourt(jour))",
            valeur: form.text("au"), largeur: .moyen), .date)
        h.actions { h in h.bouton("Enregistrer le départ", second: true) }
      }
    }
  }
}
