import Comptes
import Design
import HTML
import HTTP
package import Journal
import Kernel

/// `/journal`: the head of the chain, its latest seals, and a verification on demand.
package struct JournalRoutes: Sendable {
  private let store: any JournalStore
  private let verify: VerifyJournal

  package init(store: any JournalStore) {
    self.store = store
    verify = VerifyJournal(store: store)
  }

  package var routes: [Route] {
    [
      // The whole chain is read again: as dear as a secret to check, so as few times a minute.
      .get(
        "/journal", .roles([.equipeNationale]), example: "/journal", useCase: "VerifyJournal",
        limit: .secret
      ) { visit in .page(try await page(visit)) }
    ]
  }

  private func page(_ visit: Visit) async throws -> Page {
    let typed = visit.query.text("tete")
    let tete = TeteJournal(ligne: typed)
    let isUnreadable = !typed.isEmpty && tete == nil
    let asked = !visit.query.text("verifier").isEmpty && !isUnreadable
    let bilan = asked ? try await verify(against: tete.map { [$0] } ?? []) : nil
    let seals = try await store.latestSeals(20)
    let head = try await store.head()
    let view = JournalPage(
      head: head, seals: seals, bilan: bilan, typed: typed, isUnreadable: isUnreadable,
      local: { visit.environment.local($0) })
    return Page(
      "Intégrité de l’historique", status: isUnreadable ? .unprocessable : .ok,
      trail: [("Accueil", "/")], section: .journal, hasErrors: isUnreadable
    ) { html in view.write(into: &html) }
  }
}
