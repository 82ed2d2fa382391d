;;; check.el --- Emacs 28 and eglot 1.9 as a client over stdio  -*- lexical-binding: t -*-

;;; Commentary:
;; emacs --batch -l check.el, with RECIPE (the configuration that docs/editors.md recommends), FOLDER (it holds the two letters) and SECONDS (how long the
;; server has).

;;; Code:
(require 'package)
;; In batch mode no site file puts Debian's packages on the load path.
(setq package-directory-list '("/usr/share/emacs/site-lisp/elpa"))
(package-initialize)
(require 'eglot)
(require 'flymake)

(defconst check-folder (getenv "FOLDER"))
(defconst check-seconds (string-to-number (getenv "SECONDS")))

;; Emacs comes without a mode for Markdown.
(define-derived-mode markdown-mode text-mode "Markdown")
(load (getenv "RECIPE") nil t)
(setq eglot-sync-connect t
      eglot-connect-timeout check-seconds
      eglot-autoshutdown t
      flymake-no-changes-timeout 0.1)
(defun check-wait (what test)
  "Wait until TEST holds; fail with WHAT."
  (let ((end (+ (float-time) check-seconds)))
    (while (and (not (funcall test)) (< (float-time) end))
      (accept-process-output nil 0.02))
    (unless (funcall test)
      (error "FAIL no %s within %d s" what check-seconds))))

(defun check-equal (what got wanted)
  "Fail with WHAT unless GOT is WANTED."
  (unless (equal got wanted)
    (error "FAIL %s: %S, not %S" what got wanted)))

(defun check-open (path)
  "Visit PATH in the folder and connect it."
  (find-file (expand-file-name path check-folder))
  (markdown-mode)
  (apply #'eglot (eglot--guess-contact))
  (flymake-start))

(defun check-count (count)
  "Wait until the buffer has COUNT diagnostics; return them."
  (check-wait (format "%d diagnostics in %s" count (buffer-file-name))
              (lambda () (= count (length (flymake-diagnostics)))))
  (flymake-diagnostics))

(defun check-places ()
  "The words of the diagnostics of this buffer."
  (mapcar (lambda (found)
            (buffer-substring-no-properties (flymake-diagnostic-beg found) (flymake-diagnostic-end found)))
          (flymake-diagnostics)))

(check-open "plain/letter.md")
(check-count 3)
(check-equal "places" (sort (check-places) #'string<) '("Sie haben das Formular falsch ausgefüllt" "Sie müssen" "Ticket"))

;; The configuration beside the letter leaves one.
(check-open "configured/letter.md")
(let* ((found (car (check-count 1)))
       (begin (flymake-diagnostic-beg found))
       (end (flymake-diagnostic-end found)))
  (check-equal "place" (check-places) '("Sie müssen"))
  (goto-char begin)
  (check-equal "column in characters" (- begin (line-beginning-position)) 15)
  (let* ((actions (append (eglot-code-actions begin end "quickfix") nil))
         (preferred (seq-find (lambda (action) (eq t (plist-get action :isPreferred))) actions)))
    (unless preferred (error "FAIL no preferred code action in %S" actions))
    (unless (plist-get preferred :edit)
      (setq preferred (jsonrpc-request (eglot-current-server) :codeAction/resolve preferred)))
    (eglot--apply-workspace-edit (plist-get preferred :edit))
    (goto-char (point-min))
    (unless (search-forward "\n😀 Grüße vorab: Bitte füllen Sie das Formular aus.\n" nil t)
      (error "FAIL the rewrite is not in %S" (buffer-string)))
    ;; Changes go out when Emacs idles, which it never does in batch mode.
    (eglot--signal-textDocument/didChange)
    (flymake-start)
    (check-count 0)
    (princ (format "“%s”\n" (plist-get preferred :title)))))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
;;; check.el ends here
