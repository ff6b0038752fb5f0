import Design
import Kernel
import Structures
import Web

extension RapportStructures {
  /// The report for a person: what came in, what was repaired, what deserves a look, what was left out.
  var lignesDites: [String] {
    let kept = Francais.pluriel(acceptees, "ligne acceptée", "lignes acceptées")
    return [
      "\(kept) sur \(Francais.nombre(lignes)), \(Francais.pluriel(refusees, "refusée", "refusées")).",
      "\(Francais.pluriel(postes, "poste", "postes")), \(Francais.euros(montant)).",
      [
        Francais.pluriel(nouvelles, "nouvelle", "nouvelles"),
        Francais.pluriel(modifiees, "modifiée", "modifiées"),
        Francais.pluriel(inchangees, "inchangée", "inchangées"),
      ].joined(separator: ", ") + ".",
    ] + repairs + warnings + refusals
  }

  private var repairs: [String] {
    guard reparees > 0 else { return [] }
    return ["\(Francais.pluriel(reparees, "ligne réparée", "lignes réparées")) :"]
      + counts(reparations, \.nom)
  }

  private var warnings: [String] {
    avertissements.isEmpty ? [] : ["À vérifier :"] + counts(avertissements, \.nom)
  }

  /// In the order of the kinds, whatever the file.
  private func counts<Kind: CaseIterable & Hashable>(
    _ counts: [Kind: Int], _ nom: (Kind) -> String
  ) -> [String] {
    Kind.allCases.compactMap { kind in
      counts[kind].map { "  \(nom(kind)) : \(Francais.nombre($0))" }
    }
  }

  private var refusals: [String] {
    guard !refus.isEmpty else { return [] }
    let shown = refus.prefix(20).map { "  ligne \($0.ligne) : \($0.motif.phrase)" }
    let left = refus.count - shown.count
    return ["Refusées :"] + shown
      + (left > 0 ? ["  … et \(Francais.pluriel(left, "autre", "autres"))"] : [])
  }
}

extension Reparation {
  fileprivate var nom: String {
    switch self {
    case .zeroDepartement: "zéro rendu au code du département"
    case .zeroCommune: "zéro rendu au code de la commune"
    case .zeroCodePostal: "zéro rendu au code postal"
    case .arrondissement: "arrondissement compté dans sa commune"
    case .communeAncienne: "commune ancienne comptée dans celle d’aujourd’hui"
    case .collectivite: "collectivité d’outre-mer codée 0"
    case .retourLigne: "retour à la ligne remplacé par une espace"
    }
  }
}

extension Avertissement {
  fileprivate var nom: String {
    switch self {
    case .siegeHorsDepartement: "siège hors du département déclaré"
    case .ligneIdentique: "ligne identique à une autre"
    case .valeurInconnue: "ZRR, QPV ou France services d’une valeur inconnue, lue « non renseigné »"
    case .absenteDuFichier: "attribution connue qui n’est plus dans ce fichier, gardée"
    case .posterieureALaListe: "attribution datée après le jour de la liste"
    }
  }
}
