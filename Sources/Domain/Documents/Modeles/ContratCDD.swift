import Kernel

extension Redaction {
  /// A private employer's contract for a set time.
  var contratCDD: [Bloc] {
    [
      .titre("Contrat de travail à durée déterminée"),
      .paragraphe(
        """
        Entre \(structure) (\(commune), \(identifiant)), représentée par \(representant), \
        \(blanc: "qualité"), ci-après «\u{A0}l’employeur\u{A0}»,
        """),
      .paragraphe(
        """
        et \(blanc: "prénom et nom"), demeurant \(blanc: "adresse"), ci-après «\u{A0}le salarié\u{A0}», \
        il est convenu ce qui suit.
        """),
      .section("1. Le motif"),
      .paragraphe(
        """
        Le contrat est conclu pour \(blanc: "motif prévu par la loi"). La loi n’admet le contrat à durée \
        déterminée que dans des cas qu’elle énumère (code du travail, articles L. 1242-1 à \
        L. 1242-3). Si aucun ne convient, concluez un contrat à durée indéterminée\u{A0}: l’aide de \
        l’État reste due.
        """),
      .section("2. L’emploi"),
      .paragraphe(
        """
        Le salarié est conseiller numérique, à temps plein et entièrement affecté à cette mission, au \
        classement \(blanc: "classification") de la convention collective \
        \(blanc: "intitulé de la convention"). La fiche de poste est jointe.
        """),
      tableauLieux,
      .section("3. La durée"),
      .paragraphe(
        """
        Le contrat court du \(debut) au \(blanc: "date de fin"), soit \(blanc: "nombre") mois, dans la \
        limite prévue par la loi pour ce motif. La période d’essai est de \(blanc: "durée"). L’aide de l’État \
        est versée pour \(durees) mois.
        """),
      .section("4. Le salaire et le temps de travail"),
      .paragraphe(
        """
        Le salaire brut est de \(blanc: "montant mensuel"), au moins le salaire minimum \
        (\(smic)) et celui de la convention collective, pour \(blanc: "nombre") heures par semaine.
        """),
      .section("5. La formation"), .paragraphe(Self.formation),
      .section("6. La protection sociale"),
      .paragraphe(
        """
        Caisse de retraite complémentaire\u{A0}: \(blanc: "nom et adresse"). Organisme de prévoyance\u{A0}: \
        \(blanc: "nom et adresse").
        """),
      .section("7. La discrétion"),
      .paragraphe(
        """
        Le salarié garde pour lui ce qu’il apprend des personnes aidées, pendant le contrat et après. \
        Il ne conserve ni leurs codes ni leurs documents.
        """),
      .section("8. La fin du contrat"),
      .paragraphe(
        """
        Le contrat prend fin à son terme. Il peut être rompu plus tôt dans les cas prévus par la loi. \
        L’indemnité de fin de contrat est due dans les conditions du code du travail \
        (article L. 1243-8).
        """),
      signaturesContrat("Le salarié"),
    ]
  }
}
