import Kernel

extension Compte {
  /// The letter that carries a sign-in link.
  func lettreLien(_ jeton: Jeton, _ emis: JetonEmis, suite: String?, site: String) -> Message {
    let minutes = (emis.expireLe.milliseconds - emis.emisLe.milliseconds) / 60_000
    let query = suite.map { "?suite=" + $0 } ?? ""
    return Message(
      key: "compte.lien.\(emis.id)", to: courriel.text, subject: "Votre lien de connexion",
      body: """
        Bonjour,

        Voici le lien que vous avez demandé pour vous connecter :

        \(site)/connexion/lien/\(jeton.text)\(query)

        Ouvrez-le puis appuyez sur « Me connecter ». Il sert une seule fois, pendant \(minutes) minutes.

        Vous n’avez rien demandé ? Ne faites rien : personne ne peut entrer sans ce message.
        """, about: subject)
  }

  /// The letter that invites to choose a password.
  func lettreInvitation(_ jeton: Jeton, _ emis: JetonEmis, _ moyens: MoyensComptes) -> Message {
    Message(
      key: "compte.invitation.\(emis.id)", to: courriel.text,
      subject: "Votre compte est prêt à être ouvert",
      body: """
        Bonjour \(identite.nomComplet),

        Un compte a été préparé pour vous. Pour l’ouvrir, choisissez un mot de passe ici :

        \(moyens.site)/invitation/\(jeton.text)

        Ce lien sert une seule fois, jusqu’au \(moyens.jour(emis.expireLe).french). Passé ce jour, \
        demandez une nouvelle invitation à la personne qui vous a inscrit.

        Si ce message ne vous est pas destiné, ne faites rien.
        """, about: subject)
  }
}

extension Jour {
  /// `19 décembre 2026`.
  fileprivate var french: String {
    let names = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ]
    let (year, month, day) = components
    let name = names.indices.contains(month - 1) ? names[month - 1] : ""
    return "\(day == 1 ? "1er" : String(day)) \(name) \(year)"
  }
}
