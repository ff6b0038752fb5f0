import Kernel

extension Jour {
  /// A day as an option writes it.
  init(option text: String) throws {
    guard let day = Jour(iso: text) else {
      throw Sortie.badInput("« \(text) » n’est pas un jour : écrivez-le 2023-04-05.")
    }
    self = day
  }
}
