import Journal

extension PhrasesJournal {
  static let appariement: Table = [
    "voeux.ordonnes": { _ in "Vœux mis dans l’ordre" },
    "classement.declare": { _ in "La structure a donné son ordre" },
    "campagne.ouverte": { _ in "Campagne ouverte, tirage au sort publié" },
    "appariement.simule": { _ in "Simulation calculée" },
    "appariement.publie": { _ in "Résultat publié" },
    "appariement.repondu": { _ in "Réponse envoyée, sans rencontre cette fois" },
  ]
}
