import Kernel

extension Redaction {
  /// A public employer's contract, for the time of the project.
  var contratProjet: [Bloc] {
    [
      .titre("Contrat de projet"),
      .paragraphe(
        """
        Entre \(structure) (\(commune), \(identifiant)), représentée par \(representant), \
        \(blanc: "qualité"), ci-après «\u{A0}l’employeur\u{A0}»,
        """),
      .paragraphe(
        """
        et \(blanc: "prénom et nom"), né(e) le \(blanc: "date de naissance"), demeurant \
        \(blanc: "adresse"), ci-après «\u{A0}l’agent\u{A0}»,
        """),
      .paragraphe(
        """
        Vu \(droit.fonctionPublique)\u{A0}; vu le \(droit.agentsContractuels) relatif aux agents \
        contractuels de la fonction publique territoriale\u{A0}; vu la délibération du \
        \(blanc: "date de la délibération") créant l’emploi\u{A0}; il est convenu ce qui suit.
        """),
      .section("1. Le projet"),
      .paragraphe(
        """
        L’agent est recruté pour mener à bien un projet identifié (\(droit.contratProjet))\u{A0}: rendre \
        les habitants autonomes avec le numérique, dans le cadre du programme Conseillers \
        numériques. Le projet s’achève quand \(blanc: "événement ou résultat attendu"), \
        constaté par \(blanc: "mode de constat").
        """),
      .section("2. Les fonctions"),
      .paragraphe(
        """
        L’agent est conseiller numérique, à temps complet et entièrement affecté à cette mission. La \
        fiche de poste jointe les décrit. Il relève de la catégorie \(blanc: "A, B ou C").
        """),
      tableauLieux,
      .section("3. La durée"),
      .paragraphe(
        """
        Le contrat court du \(debut) au \(blanc: "date de fin"), soit \(blanc: "nombre") mois. L’aide de \
        l’État est versée pour \(durees) mois. Un contrat de projet dure au moins un an et au plus \
        six ans, renouvellements compris. La période d’essai est de \(blanc: "durée").
        """),
      .section("4. La rémunération"),
      .paragraphe(
        """
        L’agent perçoit chaque mois \(blanc: "montant brut, ou indice"), au moins le salaire minimum \
        (\(smic)), et le cas échéant le supplément familial de traitement et \
        \(blanc: "régime indemnitaire").
        """),
      .section("5. La formation"), .paragraphe(Self.formation),
      .section("6. Les droits et les devoirs"),
      .paragraphe(
        """
        L’agent a droit aux congés, à la protection sociale et à la formation des agents contractuels. \
        Il est tenu à la discrétion, à la neutralité et au respect des données des personnes aidées.
        """),
      .section("7. La fin du contrat"),
      .paragraphe(
        """
        Le contrat prend fin à son échéance, ou plus tôt si le projet est achevé ou ne peut pas se \
        réaliser. L’employeur prévient l’agent dans le délai prévu par le \(droit.agentsContractuels). \
        Une rupture anticipée ouvre droit à l’indemnité prévue par le même décret.
        """),
      signaturesContrat("L’agent"),
    ]
  }

  func signaturesContrat(_ other: Texte) -> Bloc {
    .signatures([
      Signature("Pour l’employeur", representant), Signature(other, "\(blanc: "prénom et nom")"),
    ])
  }
}
