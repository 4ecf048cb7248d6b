package io.merchantloyalty.web.soap;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A request and its answer without a container; what the servlet must not touch fails. */
final class Exchange {

  final Map<String, String> headers = new HashMap<>();
  final Map<String, Object> attributes = new HashMap<>();
  final ByteArrayOutputStream answer = new ByteArrayOutputStream();
  int status = 200;

  String query;
  String contentType;
  String scheme = "http";
  String host = "till.example";
  int port = 80;
  InputStream body = InputStream.nullInputStream();
  long declaredLength = -1;

  private final String method;
  private final String path;

  private Exchange(String method, String path) {
    this.method = method;
    this.path = path;
  }

  static Exchange of(String method, String path) {
    return new Exchange(method, path);
  }

  String answer() {
    return answer.toString(StandardCharsets.UTF_8);
  }

  HttpServletRequest request() {
    return proxy(
        HttpServletRequest.class,
        (self, called, arguments) ->
            switch (called.getName()) {
              case "getMethod" -> method;
              case "getQueryString" -> query;
              case "getContentType" -> contentType;
              case "getContentLengthLong" -> declaredLength;
              case "getScheme" -> scheme;
              case "getServerName" -> host;
              case "getServerPort" -> port;
              case "getRemoteAddr" -> "192.0.2.1";
              case "getAttribute" -> attributes.get(arguments[0]);
              case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
              case "getContextPath" -> "";
              case "getServletPath" -> path;
              case "getInputStream" -> in(body);
              default -> throw new AssertionError(called);
            });
  }

  HttpServletResponse response() {
    return proxy(
        HttpServletResponse.class,
        (self, called, arguments) -> {
          switch (called.getName()) {
            case "setStatus" -> status = (int) arguments[0];
            case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
            case "setContentLength" -> headers.put("Content-Length", arguments[0].toString());
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "getOutputStream" -> {
              return out();
            }
            default -> throw new AssertionError(called);
          }
          return null;
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static ServletInputStream in(InputStream body) {
    return new ServletInputStream() {
      @Override
      public int read() throws IOException {
        return body.read();
      }

      @Override
      public boolean isFinished() {
        throw new AssertionError();
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new AssertionError();
      }
    };
  }

  private ServletOutputStream out() {
    return new ServletOutputStream() {
      @Override
      public void write(int b) {
        answer.write(b);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new AssertionError();
      }
    };
  }
}
