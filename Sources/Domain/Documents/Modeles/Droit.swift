import Kernel

/// The texts that models cite, as they stand on one day.
struct Droit {
  let jour: Jour

  /// The code of the civil service took effect on 1 March 2022 (ordonnance n° 2021-1574).
  private var isCodified: Bool { jour >= (Jour(2022, 3, 1) ?? jour) }

  var contratProjet: String {
    isCodified
      ? "code général de la fonction publique, articles L.\u{A0}332-24 à L.\u{A0}332-26"
      : "loi n°\u{A0}84-53 du 26\u{A0}janvier 1984, article 3, II"
  }

  var fonctionPublique: String {
    isCodified
      ? "le code général de la fonction publique"
      : "la loi n°\u{A0}84-53 du 26\u{A0}janvier 1984 portant dispositions statutaires relatives à la fonction "
        + "publique territoriale"
  }

  /// The rules of contract agents of local authorities.
  var agentsContractuels: String { "décret n°\u{A0}88-145 du 15\u{A0}février 1988" }
}

extension Redaction {
  var droit: Droit { Droit(jour: donnees.jour) }
}
