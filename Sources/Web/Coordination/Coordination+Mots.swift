import Coordination
import Design
import Territoires

extension Famille {
  /// `les missions locales`
  var complement: String {
    switch self {
    case .epci: "les intercommunalités"
    case .missionLocale: "les missions locales"
    case .franceServices: "les France Services"
    case .mediatheque: "les médiathèques"
    }
  }

  /// `Missions locales`
  var nom: String {
    switch self {
    case .epci: "Intercommunalités (EPCI)"
    case .missionLocale: "Missions locales"
    case .franceServices: "France Services"
    case .mediatheque: "Médiathèques"
    }
  }
}

extension Besoin {
  var nom: String {
    switch self {
    case .equipement: "Prendre en main un ordinateur, un téléphone, une tablette"
    case .demarches: "Faire ses démarches en ligne"
    case .messagerie: "Écrire et recevoir des courriels"
    case .emploi: "Chercher un emploi, une formation"
    case .scolarite: "Suivre la scolarité de ses enfants"
    case .sante: "Prendre rendez-vous, suivre sa santé"
    case .donnees: "Protéger ses données, éviter les arnaques"
    case .creation: "Créer, publier, se divertir"
    }
  }
}

extension PublicVise {
  var nom: String {
    switch self {
    case .tous: "Tout public"
    case .jeunes: "Jeunes de 16 à 25 ans"
    case .emploi: "Personnes en recherche d’emploi"
    case .familles: "Familles"
    case .aines: "Personnes âgées"
    case .langues: "Personnes qui lisent mal le français"
    case .handicap: "Personnes en situation de handicap"
    }
  }
}

extension Accueil {
  var nom: String {
    switch self {
    case .volontiers: "Oui, nous accueillerions volontiers un conseiller"
    case .aEtudier: "Peut-être, il faut en parler"
    case .non: "Non, pas chez nous"
    }
  }

  /// For a cell of a table.
  var court: String {
    switch self {
    case .volontiers: "Volontiers"
    case .aEtudier: "À étudier"
    case .non: "Non"
    }
  }
}

extension Coordonnateur.Fin.Motif {
  var nom: String {
    switch self {
    case .retrait: "Retrait par l’État"
    case .renonciation: "Renonciation de la collectivité"
    }
  }
}

extension Coordonnateur.Perimetre {
  /// `département de la Manche`, `CA du Cotentin et CC de Villedieu Intercom`
  func nom(_ index: TerritoireIndex) -> String {
    Francais.liste(
      territoires.map { territoire in
        if case .departement(let code) = territoire, let found = index.departement(code) {
          return "département " + found.complement
        }
        return index.nom(of: territoire) ?? territoire.description
      })
  }
}
