import CQREncode
package import Comptes

/// QR codes by libqrencode.
package struct QREncode: CodesQR {
  package init() {}

  package func code(_ text: String) -> CodeQR? {
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard width > 0, let data = code.pointee.data else { return nil }
    // The lowest bit of each byte says whether the module is dark.
    let modules = UnsafeBufferPointer(start: data, count: width * width).map { $0 & 1 == 1 }
    return CodeQR(width: width, modules: modules)
  }
}
