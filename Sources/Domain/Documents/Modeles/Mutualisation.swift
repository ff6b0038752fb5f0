import Kernel

extension Redaction {
  /// Several structures share the work of one conseiller; one of them employs.
  var mutualisation: [Bloc] {
    [
      .titre("Convention pour partager un conseiller numérique"),
      .paragraphe(
        """
        Entre \(structure) (\(commune), \(identifiant)), représentée par \(representant), \
        «\u{A0}la structure porteuse\u{A0}», qui emploie le conseiller,
        """),
      .paragraphe(
        """
        et \(blanc: "structure bénéficiaire"), représentée par \(blanc: "prénom et nom"), et \
        \(blanc: "autre structure bénéficiaire"), représentée par \(blanc: "prénom et nom"), \
        «\u{A0}les structures bénéficiaires\u{A0}».
        """),
      .section("1. L’objet"),
      .paragraphe(
        """
        La structure porteuse met le conseiller à la disposition des structures bénéficiaires, \
        sans but lucratif, pour aider leurs habitants. Elle reste son seul employeur.
        """),
      .section("2. Le temps de chacun"), partage,
      .paragraphe("Les jours et les heures sont fixés par un calendrier, revu chaque trimestre."),
      .section("3. Les moyens"),
      .liste([
        "Chaque structure fournit un lieu calme, accessible, chauffé, avec une connexion.",
        "La structure porteuse fournit l’ordinateur portable et le téléphone.",
        "Un référent est nommé dans chaque lieu\u{A0}: \(blanc: "prénom, nom et téléphone").",
      ]),
      .section("4. Les dépenses"),
      .paragraphe(
        """
        L’aide de l’État (\(aideParPoste)) est versée à la structure porteuse. Le reste à charge, \
        estimé à \(blanc: "montant annuel"), est réparti selon le temps de chacun. Il est \
        remboursé \(blanc: "chaque trimestre, chaque année"), au coût réel et sur état des dépenses, \
        sans bénéfice.
        """),
      .section("5. Le travail du conseiller"),
      .paragraphe(
        """
        La structure porteuse décide des congés, de la formation et, s’il le faut, des sanctions. \
        Les structures bénéficiaires organisent le travail sur place et signalent toute difficulté. \
        L’accord écrit du conseiller est joint à la convention.
        """),
      .section("6. L’assurance et les données"),
      .paragraphe(
        """
        Chaque structure assure ses locaux et sa responsabilité. Les comptes rendus d’activité \
        ne nomment personne\u{A0}; chaque structure voit ceux de ses lieux.
        """),
      .section("7. La durée et la sortie"),
      .paragraphe(
        """
        La convention court du \(debut) au \(blanc: "date de fin"). Chacun peut en sortir en prévenant les \
        autres \(blanc: "durée") à l’avance\u{A0}; la part qu’il quitte est proposée aux autres, puis à la \
        préfecture. Un désaccord est d’abord traité à l’amiable.
        """),
      .signatures([
        Signature("La structure porteuse", representant),
        Signature("Une structure bénéficiaire", "\(blanc: "prénom, nom et qualité")"),
        Signature("Une structure bénéficiaire", "\(blanc: "prénom, nom et qualité")"),
      ]),
    ]
  }

  private var partage: Bloc {
    let others: [[Texte]] = (1...2).map { _ in
      ["\(blanc: "structure")", "\(blanc: "lieu")", "\(blanc: "part")"]
    }
    return .tableau(
      TableauDocument(
        "Répartition du temps de travail\u{A0}; les parts font 100\u{A0}%",
        [
          .init("Structure", largeur: 4), .init("Lieu", largeur: 4),
          .init("Part du temps", largeur: 2, nombre: true),
        ], [[structure, "\(blanc: "lieu")", "\(blanc: "part")"]] + others))
  }
}
