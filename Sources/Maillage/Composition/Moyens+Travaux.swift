import Accords
import Appariement
import Candidats
import Coordination
import Programme
import Candidatures
import Courriers
import Kernel
import MisesEnRelation

extension Moyens {
  /// The work that time brings, in the order it is done.
  var travaux: [any Travail] {
    [
      RappelerEcheances(accords),
      LibererMises(mises),
      EnvoyerAppariements(appariement),
      ConserverCandidats(candidats),
      PurgerBrouillons(candidatures),
      PurgerBrouillonsCandidats(candidats),
      PurgerCourriers(store: stores.courriers, randomness: candidatures.randomness, avant: oldest),
      EffacerInvites(coordination, journal: stores.journal),
    ]
  }

  /// Letters sent before that moment keep no text: the programme says for how many months they do.
  private func oldest(at instant: Instant) throws -> Instant {
    let today = candidatures.jour(instant)
    let months = try candidatures.regles.rules(on: today).delais.courrierConservationMois
    let day = HeureLocale(today.adding(months: -months), 0, 0)
    return candidatures.fuseaux.instant(day, in: .paris)
  }
}
