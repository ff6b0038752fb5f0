import Design
import Repartition
import Scenarios
import Territoires

extension ScenarioRefusal {
  /// What happened and what to do.
  func phrase(_ index: TerritoireIndex) -> String {
    switch self {
    case .introuvable: "Cette page n’existe pas, ou n’est pas de votre territoire."
    case .interdit: "Votre rôle ne permet pas cette action sur ce territoire."
    case .titreLongueur(let range):
      "Donnez au scénario un nom de \(range.lowerBound) à \(range.upperBound) caractères."
    case .raisonLongueur(let range), .texteLongueur(let range):
      "Écrivez de \(range.lowerBound) à \(Francais.nombre(range.upperBound)) caractères."
    case .departementInconnu: "Choisissez un département."
    case .horsBornes(let reglage, let range):
      "\(reglage.nom)\u{A0}: un nombre entre \(range.lowerBound) et \(Francais.nombre(range.upperBound))."
    case .aucunSite:
      "Aucune candidature de ce département ne demande de poste\u{A0}: il n’y a rien à répartir."
    case .perime:
      "Quelqu’un a changé ce scénario depuis que vous l’avez ouvert. Relisez-le, puis recommencez."
    case .lieuInconnu: "Ce lieu n’est pas dans le scénario."
    case .tropDePostes(let maximum):
      "La candidature demande \(Francais.pluriel(maximum, "poste", "postes")) à cet endroit, pas plus."
    case .dejaForce: "Un choix est déjà imposé là. Levez-le d’abord."
    case .sourceLongueur(let range):
      "Dites d’où vient la valeur, en \(range.lowerBound) à \(range.upperBound) caractères."
    case .sansChangement: "C’est déjà ce que le calcul compte."
    case .communeInconnue:
      "Nous ne trouvons pas cette commune dans le département du scénario."
    case .besoinHorsBornes(let range):
      "Écrivez un nombre d’habitants entre \(range.lowerBound) et \(Francais.nombre(range.upperBound))."
    case .nomDuBesoin(let range):
      "Donnez à ce besoin un nom de \(range.lowerBound) à \(range.upperBound) caractères."
    case .dateDuBesoin: "Écrivez le jour de la mesure. Exemple\u{A0}: 15/01/2021."
    case .fichierBesoin(let faults), .fichierExistants(let faults):
      "\(Francais.pluriel(faults.count, "faute est à corriger", "fautes sont à corriger")), ligne par ligne ci-dessous. Rien n’est enregistré."
    case .aucuneFranceServices:
      "La liste des structures ne connaît aucune France services dans ce département. Décochez la case, ou donnez un fichier de lieux."
    case .groupeInconnu:
      "Choisissez un territoire ou une structure qui demande des postes dans ce scénario."
    case .limiteVide: "Écrivez un minimum, un maximum, ou les deux."
    case .minimumAuDessus: "Le minimum est au-dessus du maximum."
    case .limiteHorsPostes(let posts):
      "Écrivez un nombre entre 0 et \(Francais.nombre(posts))\u{A0}: le scénario ne répartit que \(Francais.pluriel(posts, "poste", "postes"))."
    case .minimumNonDemande(let asked):
      "\(Francais.pluriel(asked, "poste y est demandé", "postes y sont demandés"))\u{A0}: le minimum ne peut pas être au-dessus."
    case .maximumSousAcquis(let granted):
      "\(Francais.pluriel(granted, "poste y est déjà accordé", "postes y sont déjà accordés"))\u{A0}: le maximum ne peut pas être au-dessous."
    case .limiteSansEquite:
      "Ces limites demandent le modèle équité. Créez un scénario avec ce modèle."
    case .memeLieu: "Choisissez un autre lieu que celui d’où part le poste."
    case .rienADeplacer:
      "Aucun poste ne peut partir de ce lieu\u{A0}: il n’en a pas, ou ils sont déjà accordés."
    case .lieuComplet: "Ce lieu a déjà tous les postes qu’il demande."
    case .forcageInconnu: "Ce choix imposé est déjà levé."
    case .dejaPubliees: "Les règles de ce calcul sont déjà publiées\u{A0}: elles ne changent plus."
    case .nonPubliees: "Publiez d’abord les règles du calcul."
    case .dejaRattache: "Le scénario y est déjà joint."
    case .cibleInconnue: "Aucun projet d’accueil, ou aucune séance, n’a ce numéro."
    case .calcul(let refusal): refusal.phrase(index)
    }
  }
}

extension ScenarioRefusal.Reglage {
  var nom: String {
    switch self {
    case .postes: "Postes"
    case .rayon: "Rayon"
    case .plancher: "Plancher"
    case .plafond: "Plafond"
    case .graine: "Graine"
    case .iterations: "Pas"
    }
  }
}

extension RefusCalcul {
  fileprivate func phrase(_ index: TerritoireIndex) -> String {
    switch self {
    case .rayonTropGrand:
      "Ce rayon est trop grand pour ce territoire\u{A0}: choisissez-en un plus petit."
    case .infaisable(let reason): reason.phrase(index)
    }
  }
}

extension Infaisabilite {
  fileprivate func phrase(_ index: TerritoireIndex) -> String {
    switch self {
    case .garanties(let part, let garantis, let plafond):
      "Dans \(index.nomDePartie(part)), \(Francais.pluriel(garantis, "poste est sûr", "postes sont sûrs")) et le plafond est \(plafond). Levez un choix imposé ou relevez le plafond."
    case .introuvable(let names) where !names.isEmpty:
      "Nous ne trouvons aucun plan qui tienne aussi\u{A0}: \(Francais.liste(Set(names.map(index.nomDePartie)).sorted())). Levez ou assouplissez un choix imposé."
    case .zone, .contradiction, .introuvable:
      "Les postes sûrs, le plancher et le plafond se contredisent. Levez un choix imposé ou élargissez la fourchette."
    case .budget: "L’enveloppe ne suffit pas."
    case .postes(let limite):
      "Les postes sûrs et les planchers demandent plus que \(Francais.pluriel(limite, "poste", "postes"))."
    }
  }
}

extension TerritoireIndex {
  /// The name of an EPT, an EPCI or a département, by the code alone.
  func nomDePartie(_ code: String) -> String {
    Francais.apostrophes(intercommunalite(code)?.nom ?? departement(code)?.nom ?? code)
  }
}
