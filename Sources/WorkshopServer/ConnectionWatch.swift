import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Watches one connection: nobody keeps it by sending slowly, reading slowly, or not at all.
final class ConnectionWatch: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let connections: Connections
  private let limits: WorkshopLimits
  private var deadline: Scheduled<Void>?
  private var requests = 0
  private var isReading = false

  init(_ connections: Connections, _ limits: WorkshopLimits) {
    self.connections = connections
    self.limits = limits
  }

  private var id: ObjectIdentifier { ObjectIdentifier(self) }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    connections.closed(id)
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      requests += 1
      isReading = true
      connections.set(id, isWaiting: false)
      close(context, after: limits.request)
    case .end:
      isReading = false
      close(context, after: limits.answer)
    case .body: break
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let part = unwrapOutboundIn(data)
    if case .head(let head) = part, head.isStream { deadline?.cancel() }
    guard case .end = part else {
      context.write(data, promise: promise)
      return
    }
    requests -= 1
    // An answer before the request was whole is a refusal: the rest of it is not waited for.
    if isReading {
      context.writeAndFlush(data, promise: promise)
      context.close(promise: nil)
    } else {
      context.write(data, promise: promise)
      if requests == 0 { rest(context) }
    }
  }

  private func begin(_ context: ChannelHandlerContext) {
    let channel = context.channel
    connections.opened(id, from: channel.remoteAddress?.ipAddress ?? "") {
      channel.close(promise: nil)
    }
    close(context, after: limits.request)
  }

  private func rest(_ context: ChannelHandlerContext) {
    connections.set(id, isWaiting: true)
    close(context, after: limits.idle)
  }

  /// Closes the connection unless something else happens before.
  private func close(_ context: ChannelHandlerContext, after time: Duration) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: TimeAmount(time)) {
      channel.close(promise: nil)
    }
  }
}

extension HTTPResponse {
  /// Whether it goes on for as long as the page is open.
  fileprivate var isStream: Bool {
    headerFields[.contentType]?.hasPrefix("text/event-stream") == true
  }
}
