# make run      set up, build, open the wizard (without a terminal: the worked example, to reports/)
# make test     set up, run all tests
# make check    style, shipped content, generated documents
# make acceptance  opens the reports in Chromium and checks them there (installs what that needs)
# make install  install under PREFIX (default /usr/local), with completions and manual page
PREFIX ?= /usr/local
SWIFT_FLAGS = --explicit-target-dependency-import-check error
BINARY = .build/release/gapwise
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: run test check acceptance build install setup clean

run: build
	@if [ -t 0 ] && [ -t 1 ]; then $(BINARY); else $(BINARY) example --out reports; fi

build: setup
	swift build -c release --product gapwise $(SWIFT_FLAGS)

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

install: setup
	swift build -c release --product gapwise --static-swift-stdlib -Xlinker -s --scratch-path .build-install $(SWIFT_FLAGS)
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/gapwise
	install -m 755 .build-install/release/gapwise $(DESTDIR)$(PREFIX)/bin/gapwise
	cp -R Questionnaires Templates $(SHARE)/gapwise/
	install -d $(addprefix $(SHARE)/,bash-completion/completions zsh/site-functions fish/vendor_completions.d man/man1)
	.build-install/release/gapwise completions bash > $(SHARE)/bash-completion/completions/gapwise
	.build-install/release/gapwise completions zsh > $(SHARE)/zsh/site-functions/_gapwise
	.build-install/release/gapwise completions fish > $(SHARE)/fish/vendor_completions.d/gapwise.fish
	.build-install/release/gapwise manual > $(SHARE)/man/man1/gapwise.1

setup:
	@sh .ci/setup

clean:
	rm -rf .build .build-* reports
