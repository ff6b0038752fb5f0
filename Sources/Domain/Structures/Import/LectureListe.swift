package import CSV
package import Kernel
package import Territoires

/// A line of the file before it is understood.
package struct LigneBrute: Sendable {
  /// Its number in the file; the titles are line 1.
  package let numero: Int
  package let cellules: [String]
  /// Its quotation marks do not close, for instance.
  package let faute: CSVFault?

  package init(numero: Int, cellules: [String], faute: CSVFault? = nil) {
    self.numero = numero
    self.cellules = cellules
    self.faute = faute
  }
}

/// What was given back to a line, without changing what it says.
package enum Reparation: String, Sendable, Hashable, CaseIterable {
  case zeroDepartement = "zero_departement"
  case zeroCommune = "zero_commune"
  case zeroCodePostal = "zero_code_postal"
  case arrondissement
  case communeAncienne = "commune_ancienne"
  case collectivite = "collectivite_outre_mer"
  /// A line end inside a name or an address is a space.
  case retourLigne = "retour_ligne"
}

/// What is said about a line that is taken all the same.
package enum Avertissement: String, Sendable, Hashable, CaseIterable {
  case siegeHorsDepartement = "siege_hors_departement"
  case ligneIdentique = "ligne_identique"
  case valeurInconnue = "valeur_inconnue"
  case absenteDuFichier = "absente_du_fichier"
  /// Awarded after the day of the list.
  case posterieureALaListe = "posterieure_a_la_liste"
}

/// A line that is understood.
package struct LigneLue: Sendable, Hashable {
  package let numero: Int
  package let ligne: LigneAttribution
  package let situation: Situation
  package let reparations: Set<Reparation>
  package internal(set) var avertissements: Set<Avertissement>
}

/// A whole file, understood line by line.
package struct ListeLue: Sendable {
  package var lues: [LigneLue] = []
  package var refusees: [LigneRefusee] = []
  package let titres: [String]

  /// With a warning on each award dated after `jour`, the day of the list.
  package func datee(_ jour: Jour) -> ListeLue {
    var list = self
    for place in lues.indices where lues[place].ligne.date > jour {
      list.lues[place].avertissements.insert(.posterieureALaListe)
    }
    return list
  }
}

extension EnTeteListe {
  /// Understands each line on its own: one that is refused keeps none of the others out.
  /// `avance` is called after each.
  package func read(
    _ lines: [LigneBrute], in territoires: TerritoireIndex, avance: () -> Void = {}
  ) -> ListeLue {
    var list = ListeLue(titres: titles)
    for line in lines where line.cellules.contains(where: { !$0.isEmpty }) || line.faute != nil {
      defer { avance() }
      do throws(MotifLigneError) {
        list.lues.append(try LecteurLigne(self, line, territoires).read())
      } catch {
        list.refusees.append(
          LigneRefusee(
            ligne: line.numero, siret: String(cell(.siret, of: line.cellules).prefix(20)),
            motif: error.motif, cellules: line.cellules))
      }
    }
    return list
  }
}

/// Carries the reason out of the reader.
struct MotifLigneError: Error {
  let motif: MotifLigne
}
