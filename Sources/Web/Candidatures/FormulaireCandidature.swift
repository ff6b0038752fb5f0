import Territoires
import Candidatures
import Design
import HTML
import Kernel
import Structures

/// The public form, on one page: what was answered, and what is wrong with it.
struct FormulaireCandidature {
  let reponses: Reponses
  let fautes: [Faute]
  let regles: ReglesCandidature
  let today: Jour
  let brouillon: Brouillon?
  /// Whether one more place was just asked for.
  var placeAsked = false
  /// The number of the candidature that has this SIRET already.
  var jumelle: String?

  func write(_ jetons: Jetons, into h: inout HTML) {
    h.formulaire("/candidatures/structures/nouvelle", jetons) { h in
      if let brouillon { h.invisible("brouillon", brouillon.code.text) }
      twin(&h)
      h.raw("<h2>Votre structure</h2>")
      structure(&h)
      h.raw("<h2>Vos postes et leurs lieux d’exercice</h2>")
      postes(&h)
      h.raw("<h2>Votre projet</h2>")
      projet(&h)
      h.raw("<h2>Qui joindre, qui s’engage</h2>")
      joindre(&h)
      agreement(&h)
      h.actions { h in
        h.bouton("Envoyer la candidature")
        h.bouton("Enregistrer mon brouillon", second: true, name: "action", valeur: "brouillon")
      }
    }
  }

  func agreement(_ h: inout HTML) {
    h.coche(
      champ(
        .engagement,
        "Je certifie ces informations, et je sais qu’aucun poste n’est accordé sans "
          + "la confirmation de la personne qui représente la structure."),
      cochee: reponses[.engagement] == "oui")
  }

  /// What to do when the SIRET has a candidature already: three ways, each a press away.
  func twin(_ h: inout HTML) {
    guard let jumelle else {
      if !reponses[.suite].isEmpty { h.invisible("suite", reponses[.suite]) }
      return
    }
    h.raw("<div class=\"champ\">")
    defer { h.raw("</div>") }
    h.encart(alerte: true) { h in
      h.raw("<h2>Cette structure est déjà inscrite</h2><p>")
      h.text(
        "Elle a une candidature, le dossier \(jumelle). Rien n’est perdu de ce que vous avez écrit. "
      )
      h.raw("Que venez-vous faire\u{A0}?</p><p class=\"action\">")
      h.bouton(
        "Rejoindre ce dossier",
        vers: Href("/candidatures/rejoindre").adding(
          "siret", reponses[.siret].isEmpty ? reponses[.ridet] : reponses[.siret]))
      h.bouton("Demander d’autres postes", second: true, name: "suite", valeur: "postes")
      h.bouton("Inscrire un autre service", second: true, name: "suite", valeur: "service")
      h.raw("</p>")
    }
  }

  func structure(_ h: inout HTML) {
    h.champ(
      champ(
        .siret, "SIRET",
        aide: "14 chiffres, sur l’avis de situation Sirene. Exemple\u{A0}: "
          + "219 300 464 00019", largeur: .moyen), .nombre)
    h.champ(
      champ(
        .ridet, "RIDET, en Nouvelle-Calédonie",
        aide: "À la place du SIRET\u{A0}: 7 ou 10 chiffres.",
        facultatif: true, largeur: .moyen), .nombre)
    h.raw("<p>")
    h.bouton("Remplir avec ce numéro", second: true, name: "action", valeur: "siret")
    h.raw("</p>")
    h.champ(champ(.nom, "Nom de la structure", autocomplete: "organization"))
    h.liste(
      champ(.type, "Type de structure"), FormeJuridique.allCases.map { Option($0.rawValue, $0.nom) }
    )
    commune(.commune, 0, "Commune du siège", "Son nom, ou son code postal.", &h)
  }

  func postes(_ h: inout HTML) {
    h.liste(
      champ(
        .genre, "Que feront ces postes\u{A0}?",
        aide: "Une candidature par mission\u{A0}: les motifs d’un refus ne sont pas les mêmes.",
        largeur: .tout),
      GenreCandidature.allCases.map { Option($0.rawValue, $0.nom) }, vide: nil)
    h.champ(
      champ(
        .postes, "Combien de postes demandez-vous\u{A0}?",
        aide: "Un poste est une personne à temps plein pendant deux ou trois ans.", largeur: .court),
      .nombre)
    h.champ(
      champ(
        .dateDebut, "À partir de quand pouvez-vous les accueillir\u{A0}?",
        aide: "Exemple\u{A0}: \(Francais.jourCourt(today.adding(months: 2)))", largeur: .moyen),
      .date)
    h.raw("<p class=\"aide\">Dites où le conseiller recevra les habitants, et non le siège. Si ce ")
    h.raw(
      "n’est pas encore décidé, laissez vide\u{A0}: le poste sera compté «\u{A0}lieu à préciser\u{A0}».</p>"
    )
    place(0, &h)
    let shown = reponses.shownPlaces
    h.details(
      "Ajouter d’autres lieux",
      ouvert: placeAsked || reponses.all(.lieuCommune).dropFirst().contains { !$0.isEmpty }
    ) { h in
      for rank in 1..<shown { place(rank, &h) }
      guard reponses.mayAddPlace else { return }
      h.raw("<p>")
      h.bouton("Ajouter un lieu", second: true, name: "action", valeur: "lieu")
      h.raw("</p>")
    }
  }

  private func place(_ rank: Int, _ h: inout HTML) {
    let label = rank == 0 ? "Commune du lieu d’exercice" : "Commune du lieu n°\u{A0}\(rank + 1)"
    commune(.lieuCommune, rank, label, nil, &h)
    h.champ(champ(.lieuAdresse, "Adresse ou nom du lieu", rank, facultatif: true))
    h.champ(
      champ(
        .lieuPoste, "Pour quel poste\u{A0}?", rank,
        aide: "1 pour le premier. Vide\u{A0}: pour tous les postes.", facultatif: true,
        largeur: .court),
      .nombre)
    h.champ(
      champ(
        .lieuPart, "Part du temps dans ce lieu, en\u{A0}%", rank,
        aide: "Vide\u{A0}: le temps qui reste, partagé à égalité.", facultatif: true,
        largeur: .court),
      .nombre)
  }

  func projet(_ h: inout HTML) {
    h.zone(
      champ(
        .motivation, "Pourquoi ces postes, pour qui, avec qui\u{A0}?", facultatif: true), lignes: 8,
      limite: regles.motivation)
  }

  func joindre(_ h: inout HTML) {
    h.champ(champ(.contactNom, "Prénom et nom de la personne à joindre", autocomplete: "name"))
    h.champ(
      champ(
        .contactCourriel, "Courriel", aide: "L’accusé de réception et la réponse y seront envoyés.",
        autocomplete: "email"), .email)
    h.champ(
      champ(.contactTelephone, "Téléphone", largeur: .moyen, autocomplete: "tel"), .telephone)
    h.champ(
      champ(
        .representantNom, "Prénom et nom de la personne qui représente la structure",
        aide: "Maire, président, directrice… Elle reçoit un lien personnel et confirme. Sans son "
          + "adresse, vous recevez le lien et le lui transmettez.", facultatif: true))
    h.champ(champ(.representantCourriel, "Son courriel", facultatif: true), .email)
  }

  /// A text, or a list when several communes answer to what was typed.
  private func commune(
    _ question: Question, _ rank: Int, _ label: String, _ aide: String?, _ h: inout HTML
  ) {
    let field = champ(question, label, rank, aide: aide, facultatif: question == .lieuCommune)
    let choices = fautes.first { $0.question == question && $0.rang == rank }?.communes ?? []
    guard !choices.isEmpty else {
      h.champ(field)
      return
    }
    h.liste(
      field,
      choices.map {
        Option(
          "commune:\($0.code)",
          "\($0.nom), département \($0.departement) (\($0.codesPostaux.first ?? $0.code))")
      })
  }

  private func champ(
    _ question: Question, _ label: String, _ rank: Int = 0, aide: String? = nil,
    facultatif: Bool = false, largeur: Champ.Largeur = .normal, autocomplete: StaticString? = nil
  ) -> Champ {
    let answers = reponses.all(question)
    let faute = fautes.first { $0.question == question && $0.rang == rank }
    return Champ(
      Reponses.field(question, rank), label, aide: aide,
      valeur: answers.indices.contains(rank) ? answers[rank] : "", erreur: faute?.phrase,
      facultatif: facultatif, largeur: largeur, autocomplete: autocomplete)
  }
}

extension GenreCandidature {
  var nom: String {
    switch self {
    case .structure: "Aider les habitants"
    case .coordonnateur: "Coordonner les conseillers d’un territoire"
    }
  }
}

extension FormeJuridique {
  var nom: String {
    switch self {
    case .commune: "Commune"
    case .departement: "Département"
    case .region: "Région"
    case .epci: "Intercommunalité (EPCI, EPT)"
    case .collectivite: "Autre collectivité ou établissement public"
    case .gip: "Groupement d’intérêt public"
    case .privee: "Association ou entreprise"
    }
  }
}
