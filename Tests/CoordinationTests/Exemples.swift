import Coordination
import Foundation
import Kernel
import Territoires
