import Candidatures
import Comptes
import Kernel
import Testing

@Suite("Les courriers d’une candidature")
struct LettresTests {
  private static let phrase = "Deux postes de la commune sont déjà prévus à Drancy."
  private static let at = Exemples.midi("2021-04-07")

  /// An unfavourable opinion, not rendered yet.
  private static func prepared() throws -> Candidature {
    try Exemples.depot().value.avisPrepared(
      TexteAvis(sens: .defavorable, rang: nil, commentaire: phrase), by: ID(1), at: at, version: 1,
      regles: try Exemples.regles()
    ).value
  }

  /// Refused; `calcul`: what a computation weighed, empty without one.
  private static func decided(calcul: String) throws -> Candidature {
    try prepared().avisRendered(by: ID(2), at: at, version: 2).value.decided(
      TexteDecision(postes: 0, motif: "b", phrase: phrase), id: ID(1),
      auteur: AuteurDecision(
        prenom: "Bastien", nom: "Démo", qualite: "directeur", service: "Cohésion sociale",
        delegation: "Pour le préfet et par délégation"), calcul: calcul, by: ID(2), at: at,
      jour: Exemples.jour("2021-04-07"), version: 3, regles: try Exemples.regles()
    ).value
  }

  @Test("L’accusé de réception dit le numéro, le service, la date du silence et les recours")
  func acknowledgement() throws {
    let deposit = try Exemples.depot()
    let accuse = try #require(deposit.messages.first)
    #expect(accuse.to == "odette@livry.example")
    for part in [
      deposit.value.numero, "Préfecture de la Seine-Saint-Denis", "dimanche 9\u{A0}mai 2021",
      "recours gracieux", "tribunal administratif", "01 00 00 00 00",
    ] { #expect(accuse.body.contains(part), "\(part)") }
    #expect(!accuse.body.contains(" :"))
  }

  @Test("Le lien personnel va au représentant légal, ou au contact qui le transmet") func link()
    throws
  {
    let forwarded = try #require(try Exemples.depot().messages.last)
    #expect(forwarded.to == "odette@livry.example")
    #expect(forwarded.body.contains("Transmettez"))
    #expect(forwarded.body.contains("https://maillage.example/engagement/"))
    var reponses = Exemples.avec(.representantNom, "Lucie Fictif")
    reponses[.representantCourriel] = "lucie@livry.example"
    let personal = try #require(try Exemples.depot(reponses).messages.last)
    #expect(personal.to == "lucie@livry.example")
    #expect(!personal.body.contains("Transmettez"))
  }

  @Test("La lettre de refus nomme l’auteur, le motif, la phrase et le tribunal") func refusal()
    throws
  {
    let prepared = try Self.prepared()
    let decided = try Self.decided(calcul: "")
    let notified = try decided.notified(
      jour: Exemples.jour("2021-04-08"), version: 4, lettres: try Exemples.lettres())
    let message = try #require(notified.messages.first)
    for part in [
      "Motif (b)", Self.phrase, "Bastien Démo", "directeur", "Pour le préfet et par délégation",
      "tribunal administratif de Montreuil", "recours gracieux", "mercredi 9\u{A0}juin 2021",
      "jeudi 8\u{A0}avril 2021",
    ] { #expect(message.body.contains(part), "\(part)") }
    #expect(message.body.contains("vous avez alors 2 mois pour saisir le tribunal"))
    #expect(!message.body.contains("calcul"), "said only when one was used")
    #expect(message.subject.contains("n’est pas retenue"))
    #expect(try Exemples.lettres().lettre(prepared) == nil)
    let letter = try #require(try Exemples.lettres().lettre(decided))
    #expect(letter.expediteur.contains { $0.hasSuffix("Bobigny") }, "where the service is")
    #expect(letter.expediteur.last == "Téléphone\u{A0}: 01 00 00 00 00")
  }

  @Test("Un calcul cité dit où lire sa ligne, tout de suite") func ownLine() throws {
    let decided = try Self.decided(calcul: "Une répartition.")
    let texte = try #require(try Exemples.lettres().lettre(decided)).texte
    #expect(texte.contains("https://maillage.example/calculs avec le bouton"))
  }
}
