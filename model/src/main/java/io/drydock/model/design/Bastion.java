package io.drydock.model.design;

import java.util.List;

/// A hardened host through which administrators reach the private machines over SSH.
///
/// @param id the identifier
/// @param name the name people read
/// @param instanceType its size, such as `t3.micro`
/// @param placement its subnet
/// @param sshFrom the networks that may connect
public record Bastion(
        ElementId id, String name, String instanceType, Placement placement, List<Cidr> sshFrom)
        implements Node {

    public Bastion {
        TextGrammar.LINE.require("name", name);
        TextGrammar.MACHINE_SIZE.require("instanceType", instanceType);
        sshFrom = List.copyOf(sshFrom);
    }

    @Override
    public Bastion withPlacement(Placement newPlacement) {
        return new Bastion(id, name, instanceType, newPlacement, sshFrom);
    }

    @Override
    public Bastion withName(String newName) {
        return new Bastion(id, newName, instanceType, placement, sshFrom);
    }

    /// The same host reached from other networks.
    public Bastion withSshFrom(List<Cidr> networks) {
        return new Bastion(id, name, instanceType, placement, networks);
    }
}
