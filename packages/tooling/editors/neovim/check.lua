-- Neovim 0.7 as a client over stdio, without plugins: nvim --headless -u NONE -i NONE -n +'luafile check.lua'
-- RECIPE is the configuration that docs/editors.md recommends, FOLDER holds the two letters, SECONDS is how long the server has.
local folder, seconds = os.getenv('FOLDER'), tonumber(os.getenv('SECONDS'))

local function fail(why)
  io.stderr:write('FAIL ' .. why .. '\n')
  vim.cmd('cquit 1')
end

local function open(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/' .. path))
  vim.bo.filetype = 'markdown'
  return vim.api.nvim_get_current_buf()
end

local function wait(what, test)
  if not vim.wait(seconds * 1000, test, 20) then error(('no %s within %d s'):format(what, seconds), 0) end
end

-- The diagnostics of a buffer once there are so many.
local function diagnostics(buf, count)
  wait(('%d diagnostics in %s'):format(count, vim.fn.bufname(buf)), function()
    return #vim.diagnostic.get(buf) == count
  end)
  return vim.diagnostic.get(buf)
end

local function equal(what, got, wanted)
  if got ~= wanted then error(('%s: %s, not %s'):format(what, vim.inspect(got), vim.inspect(wanted)), 0) end
end

local function main()
  dofile(os.getenv('RECIPE'))
  local plain = open('plain/letter.md')
  diagnostics(plain, 3)
  local client = vim.lsp.get_active_clients()[1]

  -- The configuration beside the letter leaves one.
  local buf = open('configured/letter.md')
  local found = diagnostics(buf, 1)[1]
  equal('rule', found.code, 'modal-command')
  equal('source', found.source, 'tonfall')
  equal('line', found.lnum, 2)
  -- Neovim counts bytes, four for the emoji and two for ü; the server says 16 and 26, in UTF-16 units.
  equal('first byte', found.col, 20)
  equal('byte after the last', found.end_col, 31)

  local range = { start = { line = 2, character = 16 }, ['end'] = { line = 2, character = 26 } }
  local reply = client.request_sync('textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(buf),
    range = range,
    context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buf, 2) },
  }, seconds * 1000, buf)
  local preferred
  for _, action in ipairs(reply and reply.result or {}) do
    if action.isPreferred then preferred = action end
  end
  if not preferred then error('no preferred code action in ' .. vim.inspect(reply), 0) end
  if not preferred.edit then
    preferred = client.request_sync('codeAction/resolve', preferred, seconds * 1000, buf).result
  end
  vim.lsp.util.apply_workspace_edit(preferred.edit, client.offset_encoding)
  local line = vim.api.nvim_buf_get_lines(buf, 2, 3, false)[1]
  equal('line', line, '😀 Grüße vorab: Bitte füllen Sie das Formular aus.')
  diagnostics(buf, 0)

  vim.lsp.stop_client(client.id)
  wait('end of the server', function() return vim.lsp.get_client_by_id(client.id) == nil end)
  print(('columns %d to %d in bytes, “%s”'):format(found.col, found.end_col, preferred.title))
  vim.cmd('qall!')
end

local ok, why = xpcall(main, function(problem)
  return type(problem) == 'string' and problem or debug.traceback(problem)
end)
if not ok then fail(why) end
