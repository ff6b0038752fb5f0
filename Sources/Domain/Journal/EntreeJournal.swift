package import Kernel

/// One entry as it is stored: every column, and nothing else, goes into its seal.
package struct EntreeJournal: Sendable, Equatable {
  package var numero: Int64
  package var moment: Instant
  package var auteur: Auteur
  package var genre: String
  package var sujet: JournalEvent.Subject
  /// The facts in their stored form (`Faits`).
  package var faits: String
  /// The digest over the personal values of the entry; empty when it has none.
  package var empreintePersonnel: [UInt8]

  package init(
    numero: Int64, moment: Instant, auteur: Auteur, genre: String, sujet: JournalEvent.Subject,
    faits: String, empreintePersonnel: [UInt8]
  ) {
    self.numero = numero
    self.moment = moment
    self.auteur = auteur
    self.genre = genre
    self.sujet = sujet
    self.faits = faits
    self.empreintePersonnel = empreintePersonnel
  }

  /// The one sequence of bytes that stands for this entry: a mark, a version, then every column in
  /// order. Numbers take eight bytes, texts are preceded by their length, so that no two entries
  /// share an encoding. A change of columns takes a new version; old entries keep theirs.
  package var canonique: [UInt8] {
    var octets = Octets(capacity: 160 + faits.utf8.count)
    octets.fixe([0x4D, 0x4A, 0x45, 0x01])
    octets.entier(numero)
    octets.entier(moment.milliseconds)
    octets.entier(optional: auteur.compte)
    octets.texte(auteur.qualite)
    octets.texte(genre)
    octets.texte(sujet.type)
    octets.entier(sujet.id)
    octets.texte(faits)
    octets.suite(empreintePersonnel)
    return octets.bytes
  }
}

/// A sealed place in the chain: the order in which entries became final.
package struct Sceau: Sendable, Equatable {
  /// From 1, without gaps.
  package let position: Int64
  /// The number of the entry.
  package let entree: Int64
  /// 32 bytes of SHA-256.
  package let empreinte: [UInt8]

  package init(position: Int64, entree: Int64, empreinte: [UInt8]) {
    self.position = position
    self.entree = entree
    self.empreinte = empreinte
  }

  /// What the first seal is chained to.
  package static let origine = [UInt8](repeating: 0, count: 32)

  /// The digest of the seal before, the entry and the position.
  package static func empreinte(
    after precedente: [UInt8], of entree: EntreeJournal, at position: Int64,
    with digests: any Digests
  ) -> [UInt8] {
    var octets = Octets(capacity: 240 + entree.faits.utf8.count)
    octets.fixe(precedente)
    octets.fixe(entree.canonique)
    octets.entier(position)
    return digests.sha256(octets.bytes)
  }
}
