import CPango

/// Layouts of pango: measuring text, and cutting it into lines.
struct Pango {
  private let cairo: OpaquePointer
  private static let scale = Double(PANGO_SCALE)

  init(_ cairo: OpaquePointer) { self.cairo = cairo }

  /// The lines of a passage in so many points.
  func lines(_ passages: [Passage], _ style: Style, width: Double) -> [[Passage]] {
    withLayout(passages, style) { layout in
      pango_layout_set_width(layout, Int32(width * Self.scale))
      pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
      return (0..<pango_layout_get_line_count(layout)).compactMap { rank in
        guard let line = pango_layout_get_line_readonly(layout, rank) else { return nil }
        let start = Int(line.pointee.start_index)
        return Passage.slice(passages, from: start, to: start + Int(line.pointee.length))
      }
    }
  }

  func width(_ line: [Passage], _ style: Style) -> Double {
    withLayout(line, style) { layout in
      var width: Int32 = 0
      pango_layout_get_size(layout, &width, nil)
      return Double(width) / Self.scale
    }
  }

  /// Draws a line whose baseline stands at `y`.
  func show(_ line: [Passage], _ style: Style, x: Double, y: Double) {
    withLayout(line, style) { layout in
      let baseline = Double(pango_layout_get_baseline(layout)) / Self.scale
      cairo_move_to(cairo, x, y - baseline)
      pango_cairo_show_layout(cairo, layout)
    }
  }

  private func withLayout<Value>(
    _ passages: [Passage], _ style: Style, _ body: (OpaquePointer?) -> Value
  ) -> Value {
    let layout = pango_cairo_create_layout(cairo)
    let font = pango_font_description_from_string("Inter, DejaVu Sans")
    let attributes = pango_attr_list_new()
    defer {
      pango_attr_list_unref(attributes)
      pango_font_description_free(font)
      g_object_unref(UnsafeMutableRawPointer(layout))
    }
    // On paper there are no pixels to align letters on.
    pango_context_set_round_glyph_positions(pango_layout_get_context(layout), 0)
    pango_font_description_set_absolute_size(font, style.corps * Self.scale)
    if style.isGras { pango_font_description_set_weight(font, PANGO_WEIGHT_SEMIBOLD) }
    pango_layout_set_font_description(layout, font)
    let text = passages.map(\.text).joined()
    pango_layout_set_text(layout, text, Int32(clamping: text.utf8.count))
    insert(passages, style, into: attributes)
    pango_layout_set_attributes(layout, attributes)
    return body(layout)
  }

  private func insert(_ passages: [Passage], _ style: Style, into list: OpaquePointer?) {
    var start = 0
    for passage in passages {
      let end = start + passage.text.utf8.count
      for attribute in Self.attributes(passage.genre, style) {
        attribute?.pointee.start_index = UInt32(clamping: start)
        attribute?.pointee.end_index = UInt32(clamping: end)
        pango_attr_list_insert(list, attribute)
      }
      start = end
    }
  }

  /// Without ligatures: each would carry its letters apart, which some readers lose.
  private static func attributes(
    _ genre: Passage.Genre, _ style: Style
  ) -> [UnsafeMutablePointer<PangoAttribute>?] {
    let figures = style.isTabulaire ? ",tnum=1" : ""
    let plain = pango_attr_font_features_new("liga=0,clig=0,calt=0,dlig=0" + figures)
    switch genre {
    case .courant: return [plain]
    case .fort: return [plain, pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD)]
    case .ligne:
      return [
        plain, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE),
        pango_attr_letter_spacing_new(
          Int32(style.blanc / Double(Passage.signes) * scale)),
      ]
    case .consigne:
      return [plain, pango_attr_size_new_absolute(Int32(style.corps * 0.8 * scale)), colour(.doux)]
    case .lien:
      return [plain, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), colour(.accent)]
    }
  }

  private static func colour(_ couleur: Couleur) -> UnsafeMutablePointer<PangoAttribute>? {
    func part(_ value: Double) -> UInt16 { UInt16(clamping: Int(value * 65_535)) }
    return pango_attr_foreground_new(part(couleur.rouge), part(couleur.vert), part(couleur.bleu))
  }
}
