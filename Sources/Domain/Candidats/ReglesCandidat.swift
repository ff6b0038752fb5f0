package import Programme

/// What the programme lays down for candidats on one day: a decree may change any of it.
package typealias ReglesCandidat = LimitesCandidats
