"""Runs a subject's functions for Plumbline: the Python side of the protocol in PROTOCOL.md.

Started as: python3 -s -B plumbline_host.py CONFIGURATION, with requests on descriptor 3 and answers on descriptor 4.
Needs Python 3.8 or later, its standard library and NumPy. What it uses is bound to names of its own before the
subject is loaded, for the subject may put anything in the place of what it finds in NumPy or in the library. It runs
twice over: the subject can find what loads it, and with it all the names of this file, but not those that call it.
"""

import ast
import builtins
import fcntl
import importlib
import importlib.machinery
import importlib.util
import json
import os
import random
import re
import resource
import struct
import sys
import types
import warnings

import numpy

PROTOCOL = 1
LENGTHS = struct.Struct('<IQ')
REAL = struct.Struct('<d')
ALIGNMENT = 8
DEEPEST = 16
LONGEST = 100000
LONGEST_TEXT = 2000
LONGEST_NAME = 100
MOST_NAMES = 10000
SMALL = 1 << 16
WORDS = (1 << 63) - 1

DTYPES = {'float64': numpy.dtype('<f8'), 'float32': numpy.dtype('<f4'), 'int64': numpy.dtype('<i8'),
          'bool': numpy.dtype('?')}

ndarray, generic, frombuffer = numpy.ndarray, numpy.generic, numpy.frombuffer
seed_numpy, seed_random = numpy.random.seed, random.seed
encode, decode = json.JSONEncoder().encode, json.JSONDecoder().decode
read_bytes, write_bytes, leave = os.read, os.write, os._exit
real_path, current_folder, is_absolute = os.path.realpath, os.getcwd, os.path.isabs
fs_decode, open_file, frame_of = os.fsdecode, open, sys._getframe
Module = types.ModuleType

# The subject's "import json" makes another json, whose parts it may replace without harm to this one's.
for taken in ('json', 'json.encoder', 'json.decoder', 'json.scanner'):
    sys.modules.pop(taken, None)


# ---- The subject's text: Python 2 -------------------------------------------------------------------------------

PYTHON_2_NAMES = {'xrange', 'raw_input', 'unicode', 'basestring', 'long', 'unichr', 'reduce', 'izip', 'cmp', 'reload'}
PYTHON_2_METHODS = {'iteritems', 'iterkeys', 'itervalues', 'has_key'}
PYTHON_2_MODULES = {'cPickle', 'StringIO', 'cStringIO', 'Queue', 'ConfigParser', 'urllib2', '__builtin__'}
ALIASES = {'int': int, 'float': float, 'bool': bool, 'object': object, 'complex': complex, 'str': str, 'long': int}
ALIAS = re.compile(r'\b(?:np|numpy)\.(' + '|'.join(ALIASES) + r')\b')

notes = []


def note(text):
    if text not in notes:
        notes.append(text)


def is_python_2(tree):
    """True if names are used that only Python 2 has and that the text does not define or import itself."""
    used, bound = set(), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            (used if isinstance(node.ctx, ast.Load) else bound).add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            bound.add(node.name)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.alias):
            bound.add((node.asname or node.name).split('.')[0])
        elif isinstance(node, ast.Attribute) and node.attr in PYTHON_2_METHODS:
            if not (isinstance(node.value, ast.Name) and node.value.id == 'six'):
                return True
        if isinstance(node, ast.Import) and any(alias.name in PYTHON_2_MODULES for alias in node.names):
            return True
        if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module in PYTHON_2_MODULES:
            return True
    star = any(isinstance(node, ast.ImportFrom) and any(alias.name == '*' for alias in node.names)
               for node in ast.walk(tree))
    return not star and bool((used - bound) & PYTHON_2_NAMES)


def divide(a, b):
    """Python 2's quotient: of whole numbers, rounded down."""
    def whole(value):
        if isinstance(value, (ndarray, generic)):
            return value.dtype.kind in 'iub'
        return isinstance(value, int)
    return a // b if whole(a) and whole(b) else a / b


class Division(ast.NodeTransformer):
    """Has every quotient computed as Python 2 does."""

    @staticmethod
    def quotient(left, right, node):
        call = ast.Call(ast.Name('__plumbline_divide__', ast.Load()), [left, right], [])
        return ast.fix_missing_locations(ast.copy_location(call, node))

    def visit_BinOp(self, node):
        self.generic_visit(node)
        return self.quotient(node.left, node.right, node) if isinstance(node.op, ast.Div) else node


def translated(text, name):
    """The text of Python 2 as that of Python 3, or None if it is none or cannot be translated here."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            from lib2to3 import refactor
    except ImportError:
        note(name + ' looks like Python 2, which this Python can no longer translate: Python 3.12 or earlier can')
        return None
    fixers = refactor.get_fixers_from_package('lib2to3.fixes')
    ended = text if text.endswith('\n') else text + '\n'
    try:
        return str(refactor.RefactoringTool(fixers).refactor_string(ended, name))
    except Exception:
        return None


def code_of(data, path):
    """The code of a file of the subject."""
    text = importlib.util.decode_source(data)
    name = os.path.basename(path)
    if any(not hasattr(numpy, alias) for alias in ALIAS.findall(text)):
        note(name + ' uses names such as np.int that NumPy has dropped; they are given back')
        for alias, meaning in ALIASES.items():
            if not hasattr(numpy, alias):
                setattr(numpy, alias, meaning)
    failure = None
    try:
        tree = ast.parse(text, path)
    except SyntaxError as error:
        failure = error
    if failure is None and not is_python_2(tree):
        return compile(data, path, 'exec', dont_inherit=True)
    other = translated(text, name)
    if other is None:
        if failure is not None:
            raise failure
        return compile(data, path, 'exec', dont_inherit=True)
    try:
        tree = ast.parse(other, path)
    except SyntaxError:
        if failure is not None:
            raise failure
        return compile(data, path, 'exec', dont_inherit=True)
    note(name + ' is written for Python 2; it was translated')
    future = any(isinstance(node, ast.ImportFrom) and node.module == '__future__'
                 and any(alias.name == 'division' for alias in node.names) for node in ast.walk(tree))
    if not future and 'import division' not in text:
        builtins.__plumbline_divide__ = divide
        tree = Division().visit(tree)
    return compile(tree, path, 'exec', dont_inherit=True)


class Loader(importlib.machinery.SourceFileLoader):

    def source_to_code(self, data, path, **options):
        return code_of(data, path)

    def path_stats(self, path):
        raise OSError('compiled files of a subject are not read')


def supply_past():
    """The module past.builtins of the package future, which texts for both Pythons import and few have."""
    try:
        found = importlib.util.find_spec('past') is not None
    except ValueError:
        found = True
    if not found:
        past, names = types.ModuleType('past'), types.ModuleType('past.builtins')
        names.xrange, names.unicode, names.basestring, names.long, names.raw_input = range, str, str, int, input
        past.builtins, past.__path__ = names, []
        sys.modules['past'], sys.modules['past.builtins'] = past, names


def load(root, file, folder):
    """The module of this file, whose folders beneath the root are packages."""
    def hook(place):
        if not within(place, folder) and place != root:
            raise ImportError
        return importlib.machinery.FileFinder(place, (Loader, ['.py']), (
            importlib.machinery.ExtensionFileLoader, importlib.machinery.EXTENSION_SUFFIXES))

    supply_past()
    sys.path_hooks.insert(0, hook)
    sys.path.insert(0, root)
    sys.path_importer_cache.clear()
    *packages, name = os.path.relpath(file[:-len('.py')], root).split(os.sep)
    place = root
    for depth, part in enumerate(packages, 1):
        place = os.path.join(place, part)
        load_package(imported(packages[:depth]), place)
    whole = imported([*packages, name])
    # The package may have imported it. A file by itself may bear the name of a module of the library.
    if packages and whole in sys.modules:
        return sys.modules[whole]
    return created(importlib.util.spec_from_file_location(whole, file, loader=Loader(whole, file)))


def imported(parts):
    """The name under which parts of a path are imported: a dot within one would be a package."""
    return '.'.join([part.replace('.', '_') for part in parts])


def load_package(name, place):
    if os.path.basename(place) == name.split('.')[-1]:
        importlib.import_module(name)
        return
    init = os.path.join(place, '__init__.py')
    whole = os.path.exists(init)
    spec = importlib.machinery.ModuleSpec(name, Loader(name, init) if whole else None, is_package=True)
    spec.submodule_search_locations = [place]
    created(spec)


def created(spec):
    module = importlib.util.module_from_spec(spec)
    sys.modules.setdefault(spec.name, module)
    if spec.loader is not None:
        spec.loader.exec_module(module)
    return module


def adapter_of(text):
    """What the adapter defines; it is there before the subject, which cannot come between it and what it uses."""
    adapter = types.ModuleType('plumbline_adapter')
    exec(compile(text, '<adapter>', 'exec', dont_inherit=True), adapter.__dict__)
    return adapter


# ---- What the subject may not do --------------------------------------------------------------------------------

REFUSED = {'os.fork', 'os.forkpty', 'os.exec', 'os.posix_spawn', 'os.spawn', 'os.system', 'os.kill', 'os.killpg',
           'os.symlink', 'os.link', 'os.setxattr', 'os.startfile', 'pty.spawn', 'subprocess.Popen',
           'resource.setrlimit', 'resource.prlimit', 'syslog.openlog', 'webbrowser.open',
           'gc.get_objects', 'gc.get_referrers', 'gc.get_referents',
           'sys.settrace', 'sys.setprofile', 'sys._current_frames', 'sys.addaudithook'}
WRITING = {'os.remove', 'os.rename', 'os.rmdir', 'os.mkdir', 'os.chmod', 'os.chown', 'os.truncate', 'os.utime'}
READING = {'os.listdir', 'os.scandir', 'os.chdir'}
WRITING_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
SYSTEM = ['/usr', '/bin', '/lib', '/lib64', '/etc/ld.so.cache', '/etc/localtime', '/etc/mime.types', '/etc/os-release',
          '/dev/null', '/dev/urandom', '/dev/zero', '/proc/self', '/proc/%d' % os.getpid(),
          '/proc/cpuinfo', '/proc/meminfo', '/proc/stat',
          '/sys/devices/system/cpu']


# Of these, Python tells no hook.
UNHEARD = {'posix': ['pidfd_open'], 'os': ['pidfd_open'], '_signal': ['pidfd_send_signal'],
           'signal': ['pidfd_send_signal'], '_posixsubprocess': ['fork_exec'], 'subprocess': ['_fork_exec']}


def take_away():
    """Puts a refusal in the place of functions that a hook cannot refuse."""
    def refused(*arguments, **named):
        raise PermissionError('Plumbline: processes are not open to the subject')

    for module, names in UNHEARD.items():
        holder = importlib.import_module(module)
        for name in names:
            if hasattr(holder, name):
                setattr(holder, name, refused)


def within(path, folder):
    return path == folder or path.startswith(folder.rstrip('/') + '/')


def fence(folder, root, places, work):
    """Refuses, of what Python lets one refuse, what the sandbox may not: there may be none."""
    readable = SYSTEM + [real_path(place) for place in [folder, work, *places]]
    writable = [real_path(work), '/dev/null']

    def check(path, allowed):
        if isinstance(path, int):
            return
        path = fs_decode(path)
        real = real_path(path if is_absolute(path) else current_folder() + '/' + path)
        if any([within(real, place) for place in allowed]):
            return
        raise PermissionError('Plumbline: ' + path + ' is not open to the subject')

    def of_the_subject():
        frame = frame_of(2)
        while frame is not None and '/ctypes/' in frame.f_code.co_filename:
            frame = frame.f_back
        return frame is not None and within(frame.f_code.co_filename, folder)

    def hook(event, arguments):
        if event in REFUSED or event.startswith('socket.'):
            raise PermissionError('Plumbline: ' + event + ' is not open to the subject')
        if event == 'import' and arguments[0] in UNHEARD:
            raise PermissionError('Plumbline: ' + arguments[0] + ' cannot be imported again')
        if event == 'open':
            path, mode, flags = arguments
            writes = flags & WRITING_FLAGS if isinstance(flags, int) else bool(mode) and mode[0] != 'r'
            check(path, writable if writes else readable)
        elif event in WRITING:
            check(arguments[0], writable)
            if event == 'os.rename':
                check(arguments[1], writable)
        elif event in READING and arguments[0] != root:
            # A package is found by listing the folder that it is in, where other packages may be.
            check('.' if arguments[0] is None else arguments[0], readable)
        elif event.startswith('ctypes.') and of_the_subject():
            raise PermissionError('Plumbline: ctypes is not open to the subject')

    sys.addaudithook(hook)


def limit(memory):
    """Bounds addresses and processes from what is in use now: NumPy and its threads are there already."""
    try:
        with open('/proc/self/statm') as statm:
            in_use = int(statm.read().split()[0]) * resource.getpagesize()
        # Twice: libraries and stacks are given addresses of which they use a part. Memory itself is bounded apart.
        lower(resource.RLIMIT_AS, in_use + 2 * memory)
        lower(resource.RLIMIT_NPROC, tasks() + 32)
    except (OSError, ValueError):
        note('addresses and processes are not bounded on this system')


def lower(kind, value):
    hard = resource.getrlimit(kind)[1]
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (value, value))


def tasks():
    """The threads that this user runs, as far as they can be seen: the limit counts all of them."""
    count = 0
    for process in os.listdir('/proc'):
        if process.isdigit():
            try:
                if os.stat('/proc/' + process).st_uid == os.getuid():
                    count += len(os.listdir('/proc/' + process + '/task'))
            except OSError:
                pass
    return count


# ---- Values -----------------------------------------------------------------------------------------------------

class Payload:
    """Values on their way out."""

    def __init__(self):
        self.parts = []
        self.size = 0

    def lay(self, part):
        at = self.size
        self.parts.append(part)
        rest = -len(part) % ALIGNMENT
        if rest:
            self.parts.append(bytes(rest))
        self.size += len(part) + rest
        return at

    def describe(self, value, depth=0):
        kind = type(value)
        if value is None:
            return {'nothing': True}
        if kind is bool:
            return {'flag': value}
        if kind is ndarray or isinstance(value, generic):
            return self.array(value)
        if kind is int:
            return {'whole': value} if -WORDS - 1 <= value <= WORDS else {'opaque': 'int of more than 64 bits'}
        if kind is float:
            return {'real': self.lay(REAL.pack(value))}
        if kind is str:
            return {'text': value}
        if isinstance(value, (tuple, list, dict)):
            if depth == DEEPEST:
                return {'opaque': kind.__name__ + ' more than %d deep' % DEEPEST}
            base = dict if isinstance(value, dict) else list if isinstance(value, list) else tuple
            if base.__len__(value) > LONGEST:
                return {'opaque': kind.__name__ + ' of %d' % base.__len__(value)}
            if base is dict:
                return self.dictionary(value, depth)
            return {'sequence': [self.describe(element, depth + 1) for element in base.__iter__(value)]}
        return {'opaque': full_name(kind)}

    def array(self, value):
        dtype = value.dtype
        if dtype.kind == 'f' and dtype.itemsize in (4, 8):
            name = 'float%d' % (8 * dtype.itemsize)
        elif dtype.kind == 'i' or dtype.kind == 'u' and dtype.itemsize < 8:
            name = 'int64'
        elif dtype.kind == 'b':
            name = 'bool'
        else:
            return {'opaque': ('ndarray' if type(value) is ndarray else 'number') + ' of ' + dtype.name}
        return {'array': name, 'shape': value.shape, 'at': self.lay(value.astype(DTYPES[name], copy=False).tobytes())}

    def dictionary(self, value, depth):
        pairs = list(dict.items(value))
        if any(type(name) is not str for name, _ in pairs):
            return {'opaque': 'dict with other keys than str'}
        return {'dictionary': [[name, self.describe(entry, depth + 1)] for name, entry in pairs]}


def full_name(kind):
    module, name = str(kind.__module__), str(kind.__qualname__)
    return name if module == 'builtins' else module + '.' + name


def value_of(node, payload, results):
    """A value on its way in."""
    if 'array' in node:
        dtype, shape, at = DTYPES[node['array']], node['shape'], node['at']
        count = 1
        for size in shape:
            count *= size
        end = at + count * dtype.itemsize
        # Through a bytearray, for the subject may write into its arguments.
        return frombuffer(bytearray(payload[at:end]), dtype).reshape(shape)
    if 'real' in node:
        return REAL.unpack_from(payload, node['real'])[0]
    for kind in ('whole', 'text', 'flag'):
        if kind in node:
            return node[kind]
    if 'sequence' in node:
        return tuple([value_of(element, payload, results) for element in node['sequence']])
    if 'dictionary' in node:
        return {name: value_of(entry, payload, results) for name, entry in node['dictionary']}
    if 'returned' in node:
        value = results[node['returned']]
        for place in node['path']:
            value = value[place]
        return value
    return None


# ---- Calls ------------------------------------------------------------------------------------------------------

def changed(node, value, payload):
    """True if an array argument is no longer, bit by bit, what was sent."""
    dtype, at = DTYPES[node['array']], node['at']
    if type(value) is not ndarray or value.dtype != dtype or list(value.shape) != node['shape']:
        return True
    sent = value.tobytes()
    return sent != payload[at:at + len(sent)]


def answer(call, module, payload, results, out):
    """What becomes of a call."""
    try:
        target = value_of(call['on'], payload, results) if 'on' in call else module
        for part in call['function'].split('.'):
            try:
                target = getattr(target, part)
            except AttributeError:
                return {'missing': call['function']}
        arguments = [value_of(node, payload, results) for node in call['arguments']]
        named = {name: value_of(node, payload, results) for name, node in call['named']}
        arrays = [*zip(call['arguments'], arguments), *[(node, named[name]) for name, node in call['named']]]
        result = target(*arguments, **named)
        results.append(result)
        return {'returned': out.describe(result),
                'changed': [position for position, (node, value) in enumerate(arrays)
                            if 'array' in node and changed(node, value, payload)],
                'after': [[position, out.describe(arguments[position])] for position in call['after']]}
    except BaseException as error:
        return {'raised': described(error)}


def names_of(subject):
    """What a module defines; nothing if it is so much, or made up when it is asked for, that it does not tell."""
    defined = vars(subject) if type(subject) is Module else {}
    if '__getattr__' in defined or len(defined) > MOST_NAMES:
        return []
    return [name for name in list(defined) if type(name) is str and len(name) <= LONGEST_NAME]


def versions_of(subject):
    """What else than Python and NumPy the subject says it is made with."""
    said = getattr(subject, 'plumbline_versions', None)
    pairs = list(dict.items(said))[:8] if type(said) is dict else []
    return {name: text[:LONGEST_TEXT] for name, text in pairs
            if type(name) is type(text) is str and name not in ('Python', 'NumPy')}


def described(error):
    """The type of an exception, its text and its place in the subject's own code."""
    try:
        message = str(error)[:LONGEST_TEXT]
    except BaseException:
        message = '(its text cannot be had)'
    try:
        place = place_of(error)
    except BaseException:
        place = ''
    return {'type': str(type(error).__name__)[:LONGEST_TEXT], 'message': message, 'place': place}


def place_of(error):
    found = None
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if within(name, subject_folder):
            found = name, trace.tb_lineno
        trace = trace.tb_next
    if isinstance(error, SyntaxError) and error.filename and within(str(error.filename), subject_folder):
        found = str(error.filename), error.lineno or 0
    if found is None:
        return ''
    name, number = found
    with open_file(name, 'rb') as file:
        lines = file.read().decode('utf-8', 'replace').splitlines()
    text = lines[number - 1].strip() if 0 < number <= len(lines) else ''
    return '%s:%d: %s' % (name[len(subject_folder):].lstrip('/'), number, text[:LONGEST_TEXT])


# ---- Frames -----------------------------------------------------------------------------------------------------

def receive(size):
    parts = []
    while size:
        part = read_bytes(requests, min(size, 1 << 20))
        if not part:
            leave(0)
        parts.append(part)
        size -= len(part)
    return parts[0] if len(parts) == 1 else b''.join(parts)


def send(header, out):
    text = encode(header).encode('ascii')
    parts = [LENGTHS.pack(len(text), out.size), text, *out.parts]
    for part in [b''.join(parts)] if out.size < SMALL else parts:
        rest = memoryview(part)
        while rest:
            rest = rest[write_bytes(answers, rest):]


def serve(module):
    while True:
        header, size = LENGTHS.unpack(receive(LENGTHS.size))
        request = decode(receive(header).decode('utf-8'))
        payload = receive(size)
        seed_random(request['seed'])
        seed_numpy(request['seed'] % (1 << 32))
        results = []
        for number, call in enumerate(request['calls']):
            out = Payload()
            said = answer(call, module, payload, results, out)
            if 'returned' not in said:
                out = Payload()
            said['script'], said['call'] = request['script'], number
            send(said, out)
            if 'returned' not in said:
                break


def main(load, loader_notes):
    """Loads the subject, greets and answers, until there are no more requests."""
    global subject_folder, requests, answers
    configuration = decode(sys.argv[1])
    subject_folder = configuration['folder']
    sys.argv[1:] = []
    sys.path[:] = configuration['path']
    # Where the subject does not look for them; 3 and 4 are free for it to close.
    requests, answers = [fcntl.fcntl(pipe, fcntl.F_DUPFD_CLOEXEC, 200) for pipe in (3, 4)]
    os.close(3)
    os.close(4)
    sys.stdout.reconfigure(line_buffering=True)
    limit(configuration['memory'])
    # Loaded lazily by NumPy and by the library: later, the subject's own folder would be looked through first.
    import linecache, traceback, numpy.fft, numpy.linalg  # noqa: E401, F401
    fence(subject_folder, configuration['root'], [*configuration['path'], sys.prefix, sys.base_prefix], os.getcwd())
    hello = {'protocol': PROTOCOL, 'language': 'Python',
             'versions': {'Python': sys.version.split()[0], 'NumPy': numpy.__version__}}
    subject = None
    try:
        adapter = adapter_of(configuration['adapter']) if 'adapter' in configuration else None
        subject = load(configuration['root'], configuration['file'], subject_folder)
        hello['versions'].update(versions_of(subject if adapter is None else adapter))
        subject = subject if adapter is None else adapter.Adapted(subject)
        hello['names'] = names_of(subject)
    except BaseException as error:
        hello['raised'] = described(error)
    hello['notes'] = [*notes, *loader_notes]
    send(hello, Payload())
    serve(subject)


if __name__ == '__main__':
    text = sys._getframe().f_code
    loader = {'__name__': 'plumbline_loader'}
    # With built-in functions of its own, for the subject may replace those that all others share.
    caller = {'__name__': 'plumbline_caller', '__builtins__': dict(vars(builtins))}
    exec(text, loader)
    exec(text, caller)
    loader['take_away']()
    sys.modules['__main__'] = types.ModuleType('__main__')
    caller['main'](loader['load'], loader['notes'])
