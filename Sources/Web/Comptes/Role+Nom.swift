package import Comptes
import Design
import Territoires

extension Role {
  /// As it is said on screen.
  package var nom: String {
    switch self {
    case .exploitant: "Exploitant"
    case .equipeNationale: "Équipe nationale"
    case .prefecture: "Agent de préfecture"
    case .signataire: "Signataire"
    case .comite: "Membre du comité de sélection"
    case .coordonnateur: "Coordonnateur"
    case .structure: "Structure"
    case .encadrant: "Encadrant"
    case .hub: "Hub"
    case .reseau: "Réseau national"
    case .candidat: "Candidat"
    case .conseiller: "Conseiller"
    case .observateur: "Observateur"
    }
  }

  /// What it allows, in one line.
  var precision: String {
    switch self {
    case .exploitant: "Fait tourner le service, ne lit aucun dossier."
    case .equipeNationale: "Gère les comptes et suit tout le programme."
    case .prefecture: "Instruit les dossiers et prépare les avis."
    case .signataire: "Rend les avis et les décisions."
    case .comite: "Examine les dossiers en séance."
    case .coordonnateur: "Fédère les candidatures d’un territoire."
    case .structure: "Dépose et suit les candidatures de sa structure."
    case .encadrant: "Encadre les conseillers de sa structure."
    case .hub: "Aide les structures d’une région."
    case .reseau: "Suit les structures d’un réseau."
    case .candidat: "Postule comme conseiller."
    case .conseiller: "Aide les habitants et rend compte."
    case .observateur: "Lit les chiffres."
    }
  }
}

extension Perimetre {
  /// Its name, never its code alone.
  func nom(_ index: TerritoireIndex) -> String {
    switch self {
    case .territoire(.pays): "tout le pays"
    case .territoire(let code): index.nom(of: code) ?? code.description
    case .structure(let id): "structure n°\u{A0}\(id)"
    }
  }
}

extension Habilitation {
  /// « Signataire, Seine-Saint-Denis ».
  func nom(_ index: TerritoireIndex) -> String { "\(role.nom), \(perimetre.nom(index))" }

  /// « du 4 mai 2026 au 1er mai 2027 », « depuis le 4 mai 2026 ».
  var periode: String {
    guard let au else { return "depuis le \(Francais.jour(du))" }
    return "du \(Francais.jour(du)) au \(Francais.jour(au))"
  }
}
