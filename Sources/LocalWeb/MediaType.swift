/// The media type of a file that pages are made of; nil for anything else, which is never served.
package func mediaType(of name: String) -> String? {
  switch name.split(separator: ".").last {
  case "html": "text/html; charset=utf-8"
  case "css": "text/css; charset=utf-8"
  case "js": "text/javascript; charset=utf-8"
  case "svg": "image/svg+xml"
  default: nil
  }
}
