/// The minutes of a committee's meeting, from what the meeting knows of itself.
package struct ProcesVerbal: Sendable, Equatable {
  package let comite: Texte
  package let date: Texte
  package let president: Texte
  package let secretaire: Texte
  /// Name, quality, « présent », « excusé »…
  package let membres: [[Texte]]
  /// « Le quorum (5 membres sur 9) est atteint. »
  package let quorum: Texte
  /// File, structure, asked for, proposed, ground.
  package let propositions: [[Texte]]
  /// One sentence a member who stood aside.
  package let deports: [Texte]

  package init(
    comite: Texte, date: Texte, president: Texte, secretaire: Texte, membres: [[Texte]],
    quorum: Texte, propositions: [[Texte]], deports: [Texte]
  ) {
    self.comite = comite
    self.date = date
    self.president = president
    self.secretaire = secretaire
    self.membres = membres
    self.quorum = quorum
    self.propositions = propositions
    self.deports = deports
  }

  /// To be filled in by hand.
  static let vierge = ProcesVerbal(
    comite: "\(blanc: "nom du comité")", date: "\(blanc: "date et heure")",
    president: "\(blanc: "prénom et nom")", secretaire: "\(blanc: "prénom et nom")",
    membres: rows(6, 3),
    quorum:
      "Membres présents ou représentés\u{A0}: \(blanc: "nombre"), pour un quorum de \(blanc: "nombre").",
    propositions: rows(8, 5),
    deports: [
      "\(blanc: "prénom et nom") s’est retiré pour le dossier \(blanc: "numéro"), auquel il est lié."
    ])

  private static func rows(_ count: Int, _ columns: Int) -> [[Texte]] {
    Array(repeating: Array(repeating: "\(blanc: "")", count: columns), count: count)
  }

  package var blocs: [Bloc] {
    [
      .titre("Procès-verbal"),
      .paragraphe("\(comite), séance du \(date)."), .section("Qui siégeait"),
      .tableau(
        TableauDocument(
          "Membres du comité",
          [.init("Nom", largeur: 4), .init("Qualité", largeur: 4), .init("Présence", largeur: 2)],
          membres)),
      .paragraphe(quorum), .section("Qui s’est retiré"),
      deports.isEmpty
        ? .paragraphe("Aucun membre n’a dit être lié à un dossier de l’ordre du jour.")
        : .liste(deports),
      .section("Ce que le comité propose"),
      .paragraphe(
        """
        Le comité propose\u{A0}; l’autorité compétente décide. Un dossier renvoyé à une autre séance n’est \
        ni accepté ni refusé. Un avis qui manque ne bloque pas l’examen.
        """),
      .tableau(
        TableauDocument(
          "Propositions, dans l’ordre du jour",
          [
            .init("Dossier", largeur: 3), .init("Structure", largeur: 4),
            .init("Demande", largeur: 2, nombre: true),
            .init("Proposition", largeur: 3), .init("Motif et raison", largeur: 5),
          ], propositions)),
      .signatures([
        Signature("Le président", president), Signature("Le secrétaire", secretaire),
      ]),
    ]
  }
}
