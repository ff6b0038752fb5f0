import Programme
import Accords
import Comptes
import Design
import HTML
import HTTP
import Kernel

extension AccordRoutes {
  /// Two versions side by side. Without numbers, the last two.
  func comparisonPage(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    let versions = pages.accord.projet.versions
    let before = Int(visit.query.text("de")).flatMap(pages.accord.projet.version)
    let after = Int(visit.query.text("a")).flatMap(pages.accord.projet.version)
    guard let avant = before ?? versions.dropLast().last, let apres = after ?? versions.last else {
      return .seeOther(pages.projet)
    }
    let compared = Comparaison(avant, apres, pages.accord.parties, pages.index)
    return .page(
      Page(
        "Versions \(avant.numero) et \(apres.numero)", trail: pages.projetTrail, section: .dossiers
      ) { h in
        h.titre(
          "Versions \(avant.numero) et \(apres.numero), côte à côte",
          chapo: pages.moved(compared), surtitre: pages.accord.titre)
        pages.compareTotals(compared, &h)
        pages.compareTerritories(compared, &h)
        pages.compareLines(compared, &h)
        pages.chooseVersions(compared, &h)
      })
  }
}

extension PagesAccord {
  /// How many posts change territory, where from, where to, and why it matters.
  func moved(_ compared: Comparaison) -> String {
    guard compared.deplaces > 0 else { return "Aucun poste ne change de territoire." }
    let words = Francais.majuscule(Francais.enLettres(compared.deplaces))
    let gains = compared.parties.filter { $0.difference > 0 }.map { ecart in
      let need = ecart.avant.besoin(index, part: regles.difficultePart).map {
        ", où l’on comptait \(Francais.nombre($0)) habitants en difficulté par poste"
      }
      return "\(nom(ecart.territoire)) en gagne \(ecart.difference)\(need ?? "")"
    }
    let losses = compared.parties.filter { $0.difference < 0 }.map {
      "\(nom($0.territoire)) en cède \(-$0.difference)"
    }
    return words + Francais.accord(compared.deplaces, " poste change", " postes changent")
      + " de territoire. " + Francais.liste(gains) + ". " + Francais.liste(losses) + "."
  }

  func compareTotals(_ compared: Comparaison, _ h: inout HTML) {
    let (avant, apres) = (compared.avant, compared.apres)
    h.rubrique("totaux", "Les totaux") { h in
      h.tableau(
        "Totaux des deux versions",
        [
          Colonne("Total"), Colonne("Version \(avant.numero)", nombre: true),
          Colonne("Version \(apres.numero)", nombre: true), Colonne("Écart", nombre: true),
        ], .serre, legendeCachee: true
      ) { h in
        h.ligne { h in
          h.tete("Structures")
          h.cellule("Avant", nombre: avant.lignes.count)
          h.cellule("Après", nombre: apres.lignes.count)
          h.cellule("Écart", chiffre: Francais.ecart(apres.lignes.count - avant.lignes.count))
        }
        h.ligne { h in
          h.tete("Postes")
          h.cellule("Avant", nombre: avant.postes)
          h.cellule("Après", nombre: apres.postes)
          h.cellule("Écart", chiffre: Francais.ecart(apres.postes - avant.postes))
        }
        h.ligne { h in
          let (before, after) = (avant.montant(regles.aides), apres.montant(regles.aides))
          h.tete("Aide de l’État")
          h.cellule("Avant", montant: before)
          h.cellule("Après", montant: after)
          h.cellule("Écart", montant: after - before)
        }
      }
    }
  }

  func compareTerritories(_ compared: Comparaison, _ h: inout HTML) {
    guard !compared.parties.isEmpty else { return }
    h.rubrique("territoires", "Par territoire") { h in
      h.tableau(
        "Postes par lieu d’exercice, et habitants en difficulté par poste",
        [
          Colonne("Territoire"), Colonne("Postes avant", nombre: true),
          Colonne("Postes après", nombre: true), Colonne("Écart", nombre: true),
          Colonne("Habitants par poste avant", nombre: true),
          Colonne("Habitants par poste après", nombre: true),
        ]
      ) { h in
        for ecart in compared.parties {
          h.ligne { h in
            h.tete(nom(ecart.territoire))
            h.cellule("Postes avant", nombre: ecart.avant.postes)
            h.cellule("Postes après", nombre: ecart.apres.postes)
            h.cellule("Écart", chiffre: Francais.ecart(ecart.difference))
            h.cellule("Habitants par poste avant", chiffre: besoin(ecart.avant))
            h.cellule("Habitants par poste après", chiffre: besoin(ecart.apres))
          }
        }
      }
    }
  }

  func compareLines(_ compared: Comparaison, _ h: inout HTML) {
    h.rubrique("lignes", "Les structures qui changent") { h in
      guard !compared.lignes.isEmpty else {
        h.vide("Aucune structure ne change", "Les deux versions proposent les mêmes lignes.")
        return
      }
      h.tableau(
        Francais.pluriel(compared.lignes.count, "structure", "structures"),
        [
          Colonne("Structure"), Colonne("Avant"), Colonne("Après"), Colonne("Écart", nombre: true),
        ]
      ) { h in
        for ecart in compared.lignes {
          h.ligne { h in
            h.tete(ecart.nom)
            h.cellule("Avant", posted(ecart.avant))
            h.cellule("Après", posted(ecart.apres))
            h.cellule("Écart", chiffre: Francais.ecart(ecart.difference))
          }
        }
      }
    }
  }

  /// `2 postes : Saint-Denis et Stains`
  private func posted(_ ligne: LigneProjet?) -> String {
    guard let ligne else { return "Absente" }
    return Francais.pluriel(ligne.postes, "poste", "postes") + "\u{A0}: " + lieux(ligne)
  }

  func chooseVersions(_ compared: Comparaison, _ h: inout HTML) {
    let options = accord.projet.versions.map { Option(String($0.numero), "Version \($0.numero)") }
    h.filtres("\(path: projet.text)/comparaison", bouton: "Comparer") { h in
      h.filtre(Champ("de", "De", valeur: String(compared.avant.numero)), options, vide: nil)
      h.filtre(Champ("a", "À", valeur: String(compared.apres.numero)), options, vide: nil)
    }
  }
}
