import API
import Comptes
import Empreinte
import HTTP
import HTTPTypes
import Hummingbird
import JSON
import Kernel
import Logging
import NIOCore
import TestKit
import Testing

/// From one declaration come the route, the checks of its parameters and its description.
@Suite struct EndpointTests {
  private let site = APISite(
    endpoints: [
      .get(
        "/api/v1/choses", "Les choses.",
        parameters: [
          .query("n", .integer(1...10), "Un nombre."),
          .query("genre", .choice(["petit", "grand"]), "Un genre."),
          .query("q", .text(max: 3), "Un texte."), .query("du", .day, "Un jour."),
          .query("curseur", .code(max: 4), "Un curseur."),
        ], answers: ["type": "object"], example: "/api/v1/choses"
      ) { call in ["n": call.integer("n").map(JSONValue.integer) ?? .null] },
      .get(
        "/api/v1/choses/{id}", "Une chose.", parameters: [.path("id", .integer(1...5), "Numéro.")],
        answers: ["type": "object"], example: "/api/v1/choses/1", mayBeAbsent: true
      ) { _ in throw Absent() },
      .get(
        "/api/v1/reserve", "Réservé.", .roles([.comite]), answers: ["type": "object"],
        example: "/api/v1/reserve"
      ) { _ in [:] },
    ], clock: TestClock(), digests: CryptoDigests(),
    limiter: RateLimiter(.off, clock: TestClock()))

  @Test(
    "a parameter outside its declaration is refused, with its name",
    arguments: [
      "n=0", "n=11", "n=1.5", "n=", "n=a", "n=99999999999999999999", "genre=moyen",
      "q=abcd", "du=2021-02-30", "du=11/2021", "curseur=a%20b", "curseur=abcde", "inconnu=1",
      "n=1&n=2",
    ])
  func refused(query: String) async throws {
    let answer = try await get("/api/v1/choses?\(query)")
    #expect(answer.status == 400)
    #expect(answer.type == "application/problem+json")
    #expect(answer.json["code"]?.string == "parametre")
    let name = query.prefix { $0 != "=" }
    #expect(answer.json["detail"]?.string?.contains(name) == true)
  }

  @Test(
    "a parameter at its bound is taken",
    arguments: [
      "n=1", "n=10", "genre=petit", "q=abc", "q=%C3%A9t%C3%A9", "q=", "du=2021-03-11",
      "curseur=a.b-", "genre=", "du=", "du=11/03/2021", "du=1/3/2021", "curseur=",
    ])
  func taken(query: String) async throws {
    #expect(try await get("/api/v1/choses?\(query)").status == 200)
  }

  @Test("a day well written that the calendar does not hold names nothing")
  func noSuchDay() async throws {
    let answer = try await get("/api/v1/choses?du=31/02/2021")
    #expect(answer.status == 422)
    #expect(answer.json["detail"]?.string?.contains("comme 2021-03-11 ou 11/03/2021") == true)
  }

  @Test("what the path names and is not there is absent", arguments: ["3", "6", "0", "x"])
  func absent(id: String) async throws {
    let answer = try await get("/api/v1/choses/\(id)")
    #expect(answer.status == 404)
    #expect(answer.json["code"]?.string == "absent")
  }

  @Test("a visitor is asked to sign in where a role is needed")
  func reserved() async throws {
    #expect(try await get("/api/v1/reserve").status == 401)
  }

  @Test("who has an answer already is told so, without the answer")
  func notModified() async throws {
    let first = try await get("/api/v1/choses?n=2")
    let tag = try #require(first.tag)
    let second = try await get("/api/v1/choses?n=2", ifNoneMatch: tag)
    #expect(second.status == 304 && second.bytes.isEmpty)
    #expect(try await get("/api/v1/choses?n=3", ifNoneMatch: tag).status == 200)
  }

  @Test("the document describes each operation as it was declared")
  func document() throws {
    let document = try JSONValue(parsing: site.document)
    let operation = document["paths"]?["/api/v1/choses"]?["get"]
    let names = operation?["parameters"]?.array?.compactMap { $0["name"]?.string }
    #expect(names == ["n", "genre", "q", "du", "curseur"])
    let number = operation?["parameters"]?.array?.first?["schema"]
    #expect(number?["minimum"]?.integer == 1 && number?["maximum"]?.integer == 10)
    #expect(document["paths"]?["/api/v1/choses/{id}"]?["get"]?["responses"]?["404"] != nil)
    #expect(document["paths"]?["/api/v1/reserve"]?["get"]?["responses"]?["403"] != nil)
  }

  private func get(_ path: String, ifNoneMatch: String? = nil) async throws -> Guichet.Answer {
    try await Guichet(site).get(path, ifNoneMatch: ifNoneMatch)
  }
}
