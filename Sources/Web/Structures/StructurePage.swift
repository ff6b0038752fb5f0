import Design
import HTML
import Kernel
import Structures
import Territoires

/// `/structures/{id}`: one structure, what it was awarded, and what the list leaves in doubt.
struct StructurePage: Sendable {
  let dossier: DossierStructure
  let index: TerritoireIndex
  let liste: ListeAttributions?
  let historique: [LigneHistorique]

  func write(into h: inout HTML) {
    let structure = dossier.structure
    h.titre(structure.nom, chapo: chapo)
    for attribution in dossier.attributions where attribution.isSeatElsewhere {
      seatElsewhere(attribution, &h)
    }
    if missing { absent(&h) }
    h.rubrique("fiche", "La structure") { h in facts(structure, &h) }
    if !dossier.attributions.isEmpty {
      h.rubrique("postes", "Ses postes") { h in table(&h) }
    }
    h.historique(historique, de: "de la structure")
  }

  private var totals: TotauxStructures {
    dossier.attributions.reduce(.zero) { sum, award in
      sum
        + TotauxStructures(lignes: 1, postes: award.ligne.postes, montant: award.ligne.montant)
    }
  }

  private var chapo: String {
    guard totals.lignes > 0 else {
      return "Aucun poste ne lui a été attribué dans la liste publiée."
    }
    return "\(Francais.pluriel(totals.postes, "poste", "postes")) de conseiller numérique, pour "
      + "\(Francais.euros(totals.montant)) d’aide de l’État."
  }

  private var missing: Bool {
    guard let liste, !dossier.attributions.isEmpty else { return false }
    return dossier.attributions.allSatisfy { $0.liste < liste.date }
  }

  private func seatElsewhere(_ award: Attribution, _ h: inout HTML) {
    let declared = Departement.code(award.ligne.departement)?.nom ?? "aucun département"
    let seat =
      nomsDepartements[award.situation.departementSiege] ?? award.situation.departementSiege
    h.encart(
      "À vérifier.",
      "La liste déclare ce poste en «\u{A0}\(declared)\u{A0}» alors que le siège est en "
        + "«\u{A0}\(seat)\u{A0}». Nous gardons les deux et ne choisissons pas.", alerte: true)
  }

  private func absent(_ h: inout HTML) {
    h.encart(
      "Absente de la dernière liste.",
      "Elle figurait dans une liste plus ancienne\u{A0}; ses postes sont gardés ici.", alerte: true)
  }

  private func facts(_ structure: Structure, _ h: inout HTML) {
    h.faits { h in
      switch structure.identifiant {
      case .siret(let siret): h.fait("SIRET", siret.lisible)
      case .ridet(let ridet): h.fait("RIDET", ridet.description)
      }
      h.fait("Type", structure.type.mot)
      h.fait("Commune") { h in
        let name = index.nom(of: .commune(structure.commune)) ?? structure.communeNom(dossier)
        h.element(
          "a", .href("/structures?territoire=\("commune:" + structure.commune)"), text: name)
      }
      if let award = dossier.attributions.last {
        h.fait(
          "Adresse publiée",
          [award.ligne.adresse, award.ligne.codePostal].filter { !$0.isEmpty }.joined(
            separator: ", "))
        h.fait("Zone de revitalisation rurale", award.ligne.zrr.mot)
        h.fait("Quartier prioritaire", award.ligne.qpv.mot)
        h.fait("France services", award.ligne.franceServices.mot)
      }
    }
  }

  private func table(_ h: inout HTML) {
    h.tableau(
      "Attributions de la structure",
      [
        Colonne("Validée le"), Colonne("Postes", nombre: true), Colonne("Département"),
        Colonne("Liste du"), Colonne("Aide de l’État", nombre: true),
      ],
      pied: { h in
        h.ligne { h in
          h.tete("Total")
          h.cellule("Postes") { h in
            h.data(Int64(totals.postes), "postes", Francais.nombre(totals.postes))
          }
          h.celluleVide()
          h.celluleVide()
          h.cellule("Aide de l’État") { h in
            h.data(totals.montant.value, "montant_centimes", Francais.euros(totals.montant))
          }
        }
      }
    ) { h in
      for award in dossier.attributions {
        h.ligne { h in
          h.tete(Francais.jour(award.ligne.date))
          h.cellule("Postes", nombre: award.ligne.postes)
          h.cellule(
            "Département",
            nomsDepartements[award.situation.departement] ?? award.situation.departement)
          h.cellule("Liste du", Francais.jour(award.liste))
          h.cellule("Aide de l’État", montant: award.ligne.montant)
        }
      }
    }
  }
}

extension Structure {
  fileprivate func communeNom(_ dossier: DossierStructure) -> String {
    dossier.attributions.last?.ligne.communeNom ?? commune
  }
}

extension LigneAttribution.Zonage {
  var mot: String {
    switch self {
    case .oui: "Oui"
    case .non: "Non"
    case .sansObjet: "Sans objet"
    case .nonDefini: "Non défini dans la liste"
    case .nonRenseigne: "Non renseigné dans la liste"
    }
  }
}
