# Looks at the map of the running program through the accessibility bus: finds it, reads it as a
# table, walks on it, changes a text, and hears of the change. Exits with 1 and a line on what was
# not as it must be.
#
#   read_canvas.py PROCESS      the process number of the program
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


def fail(what):
    print("AT-SPI: " + what, file=sys.stderr)
    sys.exit(1)


def is_running(process):
    try:
        with open(f"/proc/{process}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


# Waits as long as the program lives; how long a slow machine may take is ctest's to say.
def wait_for(what, look):
    print("AT-SPI: waiting for " + what, flush=True)
    while True:
        lives = is_running(sys.argv[1])
        try:
            found = look()
        except GLib.Error:  # it is just coming up
            found = None
        if found:
            return found
        if not lives:
            fail("the program ended while it was waited for " + what)
        GLib.MainContext.default().iteration(False)
        time.sleep(0.05)


def children(of):
    return [of.get_child_at_index(i) for i in range(of.get_child_count())]


def find(of, role, name, depth=12):
    for child in children(of):
        if child is None:
            continue
        if child.get_role() == role and child.get_name().startswith(name):
            return child
        found = find(child, role, name, depth - 1) if depth else None
        if found:
            return found
    return None


def program():
    for app in children(Atspi.get_desktop(0)):
        if app and app.get_name() == "waymark":
            return app
    return None


# The names of the calls change from version to version; these work with all.
warnings.simplefilter("ignore", DeprecationWarning)
Atspi.init()
app = wait_for("the program on the bus", program)
canvas = wait_for("the map", lambda: find(app, Atspi.Role.TABLE, "Map: Maya orders"))
table = canvas.get_table_iface()
if not table:
    fail("the map is no table")
rows, columns = table.get_n_rows(), table.get_n_columns()
if (rows, columns) != (9, 9):
    fail(f"the map has {rows} rows and {columns} columns, not 9 and 9")


def name(row, column):
    return table.get_accessible_at(row, column).get_name()


expected = {
    (0, 1): "Stage 1 of 5: Awareness",
    (2, 0): "Doing, lane",
    (2, 1): "Doing, Instagram ad: Scrolls at lunch, taps the ad",
    (3, 3): "Thinking, Read reviews: empty",
}
for (row, column), text in expected.items():
    if name(row, column) != text:
        fail(f"cell {row}, {column} says “{name(row, column)}”, not “{text}”")
if table.get_row_description(2) != "Doing":
    fail("the row of a lane is not called by its title")

# Events come only to who listens.
heard = []
listener = Atspi.EventListener.new(lambda event: heard.append((event.type, event.source.get_name())))
for kind in ("object:state-changed:focused", "object:property-change:accessible-name"):
    listener.register(kind)


def hears(kind, text):
    return wait_for(
        f"{kind} of “{text}”",
        lambda: any(k.startswith(kind) and text in (n or "") for k, n in heard),
    )


cell = table.get_accessible_at(2, 1)
actions = [cell.get_action_iface().get_action_name(i) for i in range(cell.get_action_iface().get_n_actions())]
if "SetFocus" not in actions or "Edit" not in actions:
    fail(f"a card has the actions {actions}")
cell.get_action_iface().do_action(actions.index("SetFocus"))
wait_for("the card to be selected",
         lambda: cell.get_state_set().contains(Atspi.StateType.SELECTED))
hears("object:state-changed:focused", "Doing, Instagram ad")

extents = cell.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
if extents.width < 20 or extents.height < 10:
    fail(f"a card is {extents.width} by {extents.height} pixels")

cell.get_action_iface().do_action(actions.index("Edit"))
hears("object:state-changed:focused", "Text")
print(f"AT-SPI: read {rows} rows of {columns} columns, walked, and began to edit")
