import Design
import HTML
import Kernel

extension Galerie {
  static func programme(_ h: inout HTML) {
    h.titre("Le programme en chiffres", chapo: "Combien de postes, où, pour quel montant.")
    h.filtres("/programme") { h in
      h.filtre(
        Champ("territoire", "Territoire", valeur: "93"),
        [Option("", "Toute la France"), Option("93", "Seine-Saint-Denis (93)")], vide: nil,
        double: true)
      h.filtre(Champ("q", "Nom ou SIRET"))
      h.filtre(Champ("jusquau", "Validées jusqu’au", valeur: "05/04/2023"), .date)
    }
    h.raw("<section aria-labelledby=\"cles\"><h2 class=\"cache\" id=\"cles\">Chiffres clés</h2>")
    h.chiffres([
      Chiffre("postes attribués", 3_925, total: "postes"),
      Chiffre("attributions", 2_889, total: "lignes"),
      Chiffre("engagés par l’État", Centimes(19_197_312_100), total: "montant_centimes"),
      Chiffre("pour 100 000 habitants", "5,7", precision: "68 619 221 habitants"),
    ])
    h.raw("</section>")
    h.duo { h in
      h.rubrique("carte", "Postes pour 100 000 habitants", content: carte)
      h.rubrique("regions", "Par région") { h in
        h.barres([
          Barre("Mayotte", "18,7", part: 1, precision: "48 postes"),
          Barre(
            "Bourgogne-Franche-Comté", "8,4", part: 0.449, precision: "235 postes", repere: 0.6),
        ])
        h.colonnes(
          "trimestres", resume: "Postes validés : 381, puis 1 760, puis 20.",
          [
            ColonneTemps("T1", 381, groupe: "2021"), ColonneTemps("T2", 1_760),
            ColonneTemps("T3", 20), ColonneTemps("T4", 0),
          ])
        h.src(.publique)
        h.raw(" ")
        h.src(.calculee)
        h.raw(" ")
        h.src(.demonstration)
      }
    }
    h.rubrique("contours", "Le département") { h in
      h.element("p", text: "Deux communes et leurs postes.")
      h.legende(["Prévu", "Pourvu"])
      h.carteContours(
        "dep", titre: "Seine-Saint-Denis", largeur: 300, hauteur: 160,
        [
          Contour(
            "Ouest", trace: "M10 10h120v120h-120z", LieuCarte(classe: 1, valeur: "2", href: "#o")),
          Contour("Est", trace: "M130 10h120v120h-120z", LieuCarte(classe: 3, valeur: "5")),
        ], points: [PointCarte("Drancy", x: 60, y: 60, LieuCarte(classe: 5, valeur: "2 postes"))])
    }
    liste(&h)
  }

  private static func carte(_ h: inout HTML) {
    let classes = Classes([4.5, 6, 8, 10.5])
    var lieux: [String: LieuCarte] = [:]
    var valeurs: [Double] = []
    for (index, tuile) in TuileDepartement.toutes.enumerated() where index < 104 {
      let valeur = Double(index * 37 % 170 + 27) / 10
      valeurs.append(valeur)
      lieux[tuile.code] = LieuCarte(
        classe: classes.classe(valeur), valeur: Francais.decimal(valeur),
        href: "/programme?territoire=\("departement:" + tuile.code)")
    }
    h.element("p", .class("petit doux"), text: "Un carreau par département.")
    h.legende(classes, valeurs)
    h.carteTuiles("tuiles", titre: "Postes pour 100 000 habitants", lieux)
    h.details("Lire la carte en tableau") { h in
      h.tableau("Départements", [Colonne("Nom"), Colonne("Postes", nombre: true)], .serre) { h in
        h.ligne { h in
          h.tete("Lozère (48)")
          h.cellule("Postes", nombre: 15)
        }
      }
    }
  }

  private static func liste(_ h: inout HTML) {
    h.rubrique("liste", "55 attributions") { h in
      h.encart("Cette liste est celle du 5 avril 2023.", "Elle change peu.", alerte: true)
      h.tableau(
        "Attributions 1 à 3 sur 55",
        [
          Colonne("Structure", tri: "?tri=-nom", sens: .croissant),
          Colonne("Commune", tri: "?tri=c"),
          Colonne("Postes", nombre: true, tri: "?tri=p"), Colonne("Type"),
          Colonne("Aide de l’État", nombre: true),
        ],
        pied: { h in
          h.ligne { h in
            h.tete("Total des 55 attributions")
            h.celluleVide()
            h.cellule("Postes", nombre: 95)
            h.celluleVide()
            h.cellule("Aide de l’État", montant: Centimes(467_174_600))
          }
        }
      ) { h in
        for nom in ["Commune d’Aubervilliers", "Commune de Pierrefitte-sur-Seine", "Est Ensemble"] {
          h.ligne { h in
            h.tete(nom, "/structures/\(nom)")
            h.cellule("Commune", "Saint-Denis")
            h.cellule("Postes", nombre: 3)
            h.cellule("Type", "Publique")
            h.cellule("Aide de l’État", montant: Centimes(16_628_600))
          }
        }
      }
      h.pages(courante: 4, sur: 9) { "?page=\($0)" }
      h.element("div", .class("action")) { h in
        h.telechargement("CSV, 9 ko", "/s.csv")
        h.telechargement("XLSX, 11 ko", "/s.xlsx")
      }
    }
  }
}
