import Comptes
import Design
import HTML
import Seances

/// What the header offers, by role.
struct Menu {
  /// `lit`: the part of the site being read.
  static func links(for acteur: Acteur, lit section: Page.Section?) -> [Lien] {
    items(for: acteur).map { Lien($0.title, $0.href, courant: $0.section == section) }
  }

  private struct Item {
    let title: String
    let href: Href
    let section: Page.Section
    init(_ title: String, _ href: Href, _ section: Page.Section) {
      self.title = title
      self.href = href
      self.section = section
    }
  }

  private static let agents: Set<Role> = [
    .prefecture, .signataire, .comite, .equipeNationale, .coordonnateur,
  ]

  private static func items(for acteur: Acteur) -> [Item] {
    let handlesFiles = acteur.habilitations.contains { agents.contains($0.role) }
    var items: [Item] = [Item("Accueil", "/", .accueil)]
    if handlesFiles || acteur.has(.structure) {
      items = [Item("Mes dossiers", "/dossiers", .dossiers)]
    }
    if Acteur.lecteurs.contains(where: acteur.has) {
      items.append(Item("Les séances", "/seances", .seances))
    }
    items.append(Item("Le programme", "/programme", .programme))
    items.append(Item("Les structures", "/structures", .structures))
    if !handlesFiles {
      items.append(Item("Accueillir un poste", "/candidatures/structures/nouvelle", .candidater))
    }
    if acteur.has(.equipeNationale) {
      items.append(Item("Les comptes", "/comptes", .comptes))
      items.append(Item("Le journal", "/journal", .journal))
    }
    if acteur.compte == nil { items.append(Item("Se connecter", "/connexion", .compte)) }
    return items
  }
}
