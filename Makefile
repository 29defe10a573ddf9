# make run      set up, build, open the wizard (without a terminal: the worked example, to reports/)
# make test     set up, run all tests
# make check    style, shipped content, generated documents
# make acceptance  opens the reports in Chromium and checks them there (installs what that needs)
# make install  install under PREFIX (default /usr/local), with completions and manual page
PREFIX ?= /usr/local
SWIFT_FLAGS = --explicit-target-dependency-import-check error
# Without Swift's libraries beside it a program starts sooner and runs anywhere; not every toolchain can.
STATIC = $(shell test -d "$$(swiftc -print-target-info 2>/dev/null | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1_static/p')" && echo --static-swift-stdlib)
BINARY = .build/release/gapwise
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: run test check acceptance build install setup clean

run: build
	@if [ -t 0 ] && [ -t 1 ]; then $(BINARY); else $(BINARY) example --out reports; fi

build: setup
	swift build -c release --product gapwise $(STATIC) $(SWIFT_FLAGS)

test: setup
	swift build --build-tests $(SWIFT_FLAGS)
	$(BOUNDED) swift test --skip-build

check: setup
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks
	swift build --product gapwise $(SWIFT_FLAGS)
	.build/debug/gapwise questionnaire check --strict
	sh .ci/check-repository

acceptance: setup
	swift build --product gapwise $(SWIFT_FLAGS)
	sh .ci/acceptance

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/gapwise
	install -s -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/gapwise
	cp -R Questionnaires Templates $(SHARE)/gapwise/
	install -d $(addprefix $(SHARE)/,bash-completion/completions zsh/site-functions fish/vendor_completions.d man/man1)
	$(BINARY) completions bash > $(SHARE)/bash-completion/completions/gapwise
	$(BINARY) completions zsh > $(SHARE)/zsh/site-functions/_gapwise
	$(BINARY) completions fish > $(SHARE)/fish/vendor_completions.d/gapwise.fish
	$(BINARY) manual > $(SHARE)/man/man1/gapwise.1

setup:
	@sh .ci/setup

clean:
	rm -rf .build reports
