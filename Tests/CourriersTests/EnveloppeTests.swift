import Courriel
import Courriers
import Foundation
import Kernel
import Testing

func courrier(
  _ id: Int64 = 7, objet: String = "Bonjour", texte: String = "Bonjour.", essais: Int = 1,
  destinataire: String = "odette@mairie.example"
) -> Courrier {
  Courrier(
    id: ID(id), cle: "compte.lien.42", creeLe: Instant(milliseconds: 1_795_248_711_000),
    destinataire: destinataire, objet: objet, texte: texte, sujet: .init("compte", 1),
    essais: essais, envoyeLe: nil, erreur: nil)
}

@Suite("A letter as it travels") struct EnveloppeTests {
  private let enveloppe = Enveloppe(expediteur: "maillage@exemple.example", nom: "Maillage")

  private func message(_ courrier: Courrier) -> String {
    String(decoding: enveloppe.message(courrier), as: UTF8.self)
  }

  @Test("has the headers mail readers need, the same at each send") func headers() {
    let text = message(courrier(objet: "Votre compte est prêt", texte: "Été\n\n.\n fin "))
    #expect(
      text
        == """
        From: Maillage <maillage@exemple.example>
        To: <odette@mairie.example>
        Subject: =?utf-8?B?Vm90cmUgY29tcHRlIGVzdCBwcsOqdA==?=
        Date: Sat, 21 Nov 2026 08:11:51 +0000
        Message-ID: <compte.lien.42@exemple.example>
        Auto-Submitted: auto-generated
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        =C3=89t=C3=A9

        =2E
         fin=20

        """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
  }

  @Test(
    "lets no value start another header or leave its line",
    arguments: [
      "a\r\nBcc: x@y.fr", "a\nb", "a\u{2028}b", "a\rb", String(repeating: "é", count: 300),
    ])
  func injection(value: String) {
    let text = message(
      Courrier(
        id: ID(1), cle: value, creeLe: Instant(milliseconds: -1), destinataire: value,
        objet: value, texte: value + "\r\n.\r\n" + value, sujet: .init("x", 1), essais: 1,
        envoyeLe: nil, erreur: nil))
    let head = text.prefix { _ in true }.components(separatedBy: "\r\n\r\n").first ?? ""
    #expect(!head.components(separatedBy: "\r\n").contains { $0.hasPrefix("Bcc") })
    #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains { $0.isNewline })
    #expect(!text.contains("\r\n.\r\n"))
    let body = text.components(separatedBy: "\r\n\r\n").dropFirst().joined()
    #expect(body.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 })
  }

  @Test("is put in a folder, once for two sends") func spool() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/courriels-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let spool = DossierDeCourriels(folder: folder, enveloppe: enveloppe)
    try await spool.send(courrier())
    try await spool.send(courrier())
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["0000000007.eml"])
    let read = FileManager.default.contents(atPath: folder + "/0000000007.eml")
    #expect(read == Data(enveloppe.message(courrier())))
    let nowhere = DossierDeCourriels(folder: "/proc/nulle-part", enveloppe: enveloppe)
    await #expect(throws: EchecEnvoi.self) { try await nowhere.send(courrier()) }
  }

  @Test("waits when the mail server is away") func noServer() async throws {
    let smtp = SMTP(
      .init(url: "smtp://127.0.0.1:1", utilisateur: nil, motDePasse: nil, exigeTLS: false),
      enveloppe: enveloppe)
    await #expect(throws: EchecEnvoi.passager("curl 7, réponse 0")) {
      try await smtp.send(courrier())
    }
  }
}
