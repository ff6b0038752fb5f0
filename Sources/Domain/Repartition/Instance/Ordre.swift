import Kernel

extension [SiteCandidat] {
  /// In the order that decides between equals: the day the file was complete, unknown days last, then
  /// the published lottery. Neither cost nor the order of lines counts, and a number only when two
  /// draws are the same.
  package mutating func rangeParMerite(graine: UInt64) {
    sort { one, other in
      switch (one.completLe, other.completLe) {
      case (let a?, let b?) where a != b: return a < b
      case (_?, nil): return true
      case (nil, _?): return false
      default:
        return (Tirage.rang(one.numero, graine: graine), one.numero)
          < (Tirage.rang(other.numero, graine: graine), other.numero)
      }
    }
  }
}
