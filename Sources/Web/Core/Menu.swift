import Comptes
import HTML

/// What the header offers, by role.
struct Menu {
  struct Item {
    let title: String
    let href: Href
    let section: Page.Section
  }

  static func items(for acteur: Acteur) -> [Item] {
    var items: [Item] = []
    let agents: Set<Role> = [.prefecture, .signataire, .comite, .equipeNationale, .coordonnateur]
    let handlesFiles = acteur.habilitations.contains { agents.contains($0.role) }
    if handlesFiles || acteur.has(.structure) {
      items.append(Item(title: "Mes dossiers", href: "/dossiers", section: .dossiers))
    } else {
      items.append(Item(title: "Accueil", href: "/", section: .accueil))
    }
    items.append(Item(title: "Le programme", href: "/programme", section: .programme))
    items.append(Item(title: "Les structures", href: "/structures", section: .structures))
    if !handlesFiles {
      items.append(
        Item(
          title: "Accueillir un poste", href: "/candidatures/structures/nouvelle",
          section: .candidater))
    }
    if acteur.has(.equipeNationale) {
      items.append(Item(title: "Les comptes", href: "/comptes", section: .comptes))
    }
    items.append(account(acteur))
    return items
  }

  private static func account(_ acteur: Acteur) -> Item {
    guard acteur.compte != nil else {
      return Item(title: "Se connecter", href: "/connexion", section: .compte)
    }
    return Item(title: acteur.nom, href: "/mon-compte", section: .compte)
  }
}
