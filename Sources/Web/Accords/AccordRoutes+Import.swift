import Accords
import Comptes
import Design
import HTML
import HTTP
import Kernel

extension AccordRoutes {
  func importPage(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    guard pages.isRedacteur else { return .seeOther(pages.projet) }
    return .page(importForm(visit, pages, texte: "", erreur: nil, details: []))
  }

  /// Takes every line, or none and says why.
  func importLines(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    let octets = Self.octets(visit.form)
    // Shown again with its faults, to be corrected in place.
    let texte = String(validating: octets, as: UTF8.self) ?? ""
    let ecrire = EcrireProjet(moyens)
    do {
      let lues = try FichierLignes.read(
        octets, with: try await ecrire.lecture(pages.accord, at: visit.at))
      let accord = try await ecrire(
        pages.accord.id, .importer(lues), revision: visit.revision, acteur: visit.acteur,
        by: visit.geste())
      return .seeOther(
        "/accords/\(accord.id)/projet/versions/\(accord.projet.versions.last?.numero ?? 1)")
    } catch let refusal as ImportRefusal {
      return .page(
        importForm(
          visit, pages, texte: texte, erreur: refusal.phrase, details: refusal.details))
    } catch let refusal as AccordRefusal {
      guard case .postesDepasses = refusal else {
        return try await refused(refusal, visit, pages)
      }
      return .page(
        importForm(visit, pages, texte: texte, erreur: refusal.phrase, details: []))
    }
  }

  /// Bytes of a file of lines, at most: some thousands of structures.
  static let fichierOctets = 1_000_000

  /// The file that was chosen, else what was pasted.
  private static func octets(_ form: Form) -> [UInt8] {
    let chosen = form.files.first { $0.field == "fichier_csv" }?.bytes ?? []
    return chosen.isEmpty ? Array(form.text("fichier").utf8) : chosen
  }

  private func importForm(
    _ visit: Visit, _ pages: PagesAccord, texte: String, erreur: String?, details: [String]
  ) -> Page {
    let champ = Champ(
      "fichier", "Ou les lignes du fichier, collées",
      aide: "Ouvrez le fichier CSV, copiez tout, titres compris, et collez ici.",
      valeur: texte, erreur: erreur, facultatif: true)
    let fichier = Champ(
      "fichier_csv", "Le fichier CSV",
      aide: "Une structure déjà dans le projet, reconnue à son SIRET, est remplacée.",
      facultatif: true)
    let jetons = visit.jetons
    let revision = String(pages.accord.projet.revision)
    return Page(
      "Importer des structures", status: erreur == nil ? .ok : .unprocessable,
      trail: pages.projetTrail, section: .dossiers, hasErrors: erreur != nil
    ) { h in
      h.titre(
        "Importer des structures",
        chapo: "Toutes les lignes sont prises, ou aucune.", surtitre: pages.accord.titre)
      h.erreurs([champ])
      if !details.isEmpty {
        h.raw("<ul class=\"liste\">")
        for line in details { h.element("li", text: line) }
        h.raw("</ul>")
      }
      h.element(
        "p",
        text: "Colonnes\u{A0}: "
          + FichierLignes.colonnes.map(\.rawValue).joined(separator: "\u{A0}; ") + ".")
      if let last = pages.accord.projet.versions.last {
        h.raw("<p>")
        h.telechargement(
          "Partir de la version \(last.numero), CSV",
          "\(path: pages.href(version: last).text)/lignes.csv")
        h.raw("</p>")
      }
      h.formulaire("\(path: pages.projet.text)/import", jetons, fichiers: true) { h in
        h.invisible("revision", revision)
        h.fichier(fichier, accepte: ".csv,text/csv")
        h.zone(champ, lignes: 12)
        h.actions { h in h.bouton("Importer") }
      }
    }
  }
}

extension ImportRefusal {
  var phrase: String {
    if !manquantes.isEmpty {
      return "Il manque des colonnes\u{A0}: \(Francais.liste(manquantes.map(\.rawValue)))."
    }
    return Francais.pluriel(lignes.count, "ligne est à corriger", "lignes sont à corriger")
      + ". Rien n’est importé."
  }

  /// A sentence a line of the file.
  var details: [String] {
    lignes.prefix(50).map { ligne in
      let faults = ligne.fautes.map { "\($0.champ.label.lowercased())\u{A0}: \($0.phrase)" }
      let why =
        faults.isEmpty
        ? "elle n’a pas les mêmes colonnes que les titres." : faults.joined(separator: " ")
      return "Ligne \(ligne.ligne), \(why)"
    }
  }
}
