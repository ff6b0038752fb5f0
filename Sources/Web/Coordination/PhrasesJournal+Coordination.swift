import Coordination
import Design
import Journal
import Kernel

extension PhrasesJournal {
  static let coordination: Table = [
    "coordonnateur.reconnu": { _ in "Coordonnateur reconnu" },
    "coordonnateur.termine": { _ in "Fin de la reconnaissance" },
    "recueil.ouvert": { _ in "Recueil de besoins ouvert" },
    "recueil.invite": { _ in "Une structure invitée à répondre" },
    "recueil.repondu": { _ in "Une réponse reçue" },
    "recueil.corrige": { _ in "Une réponse corrigée" },
    "recueil.relance": { acte in
      let count = Int(clamping: acte["relances"]?.entier ?? 0)
      return Francais.pluriel(count, "structure relancée", "structures relancées")
    },
    "recueil.prolonge": { _ in "Recueil prolongé" },
    "recueil.prerempli": { _ in "Une candidature préremplie" },
    "recueil.interet": { _ in "Un intérêt déclaré" },
    "comite_pilotage.cree": { _ in "Comité de pilotage créé" },
    "comite_pilotage.membre": { _ in "Un membre entre au comité" },
    "comite_pilotage.depart": { _ in "Un membre quitte le comité" },
    "comite_pilotage.reunion": { _ in "Réunion fixée" },
    "comite_pilotage.decision": { _ in "Décision notée au relevé" },
    "comite_pilotage.releve": { acte in
      let count = Int(clamping: acte["destinataires"]?.entier ?? 0)
      return "Relevé envoyé à " + Francais.pluriel(count, "personne", "personnes")
    },
  ]
}
