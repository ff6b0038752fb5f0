package import Courriers

extension Compte {
  /// The messages of accounts.
  package static let modeles = [modeleLien, modeleInvitation]

  static let modeleLien = ModeleMessage(
    "compte.lien", usage: "À qui demande à se connecter sans mot de passe.",
    blancs: [
      .init("lien", "le lien qui connecte", obligatoire: true),
      .init("minutes", "combien de minutes il vaut"),
    ],
    objet: "Votre lien de connexion",
    texte: """
      Bonjour,

      Voici le lien que vous avez demandé pour vous connecter :

      {lien}

      Ouvrez-le puis appuyez sur « Me connecter ». Il sert une seule fois, pendant {minutes} minutes.

      Vous n’avez rien demandé ? Ne faites rien : personne ne peut entrer sans ce message.
      """)

  static let modeleInvitation = ModeleMessage(
    "compte.invitation", usage: "À une personne pour qui un compte est préparé.",
    blancs: [
      .init("nom", "le prénom et le nom de la personne"),
      .init("lien", "le lien qui ouvre le compte", obligatoire: true),
      .init("jusquau", "le dernier jour du lien"),
    ],
    objet: "Votre compte est prêt à être ouvert",
    texte: """
      Bonjour {nom},

      Un compte a été préparé pour vous. Pour l’ouvrir, choisissez un mot de passe ici :

      {lien}

      Ce lien sert une seule fois, jusqu’au {jusquau}. Passé ce jour, demandez une nouvelle invitation à la personne qui vous a inscrit.

      Si ce message ne vous est pas destiné, ne faites rien.
      """)
}
